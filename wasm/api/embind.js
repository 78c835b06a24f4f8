// Embind's side in JavaScript, for the one function that bindings.cpp registers: two strings in, one
// out. Emscripten's linker takes these in the place of its own, which know every type there is and
// weigh twice as much; this way the browser's own code turns UTF-16 into UTF-8 and back.
//
// A string crosses as embind's wire format has it: the address of its length in bytes, 32 bits, and
// the bytes behind it. Whoever receives it frees it.
mergeInto(LibraryManager.library, {
  $utf8Encoder: 'new TextEncoder()',
  $stringToWire__deps: ['malloc', '$utf8Encoder'],
  $stringToWire: function (text) {
    const bytes = utf8Encoder.encode(text)
    const wire = _malloc(4 + bytes.length)
    HEAPU32[wire >> 2] = bytes.length
    HEAPU8.set(bytes, wire + 4)
    return wire
  },
  $stringFromWire__deps: ['free'],
  $stringFromWire: function (wire) {
    const begin = wire + 4
    const text = UTF8Decoder.decode(HEAPU8.subarray(begin, begin + HEAPU32[wire >> 2]))
    _free(wire)
    return text
  },
  _embind_register_function__deps: ['$stringToWire', '$stringFromWire', '$getWasmTableEntry', 'free'],
  _embind_register_function: function (name, argumentCount, argumentTypes, signature, invoker, target) {
    Module['call'] = function (operation, request) {
      const name = stringToWire(operation)
      const text = stringToWire(request)
      const answer = getWasmTableEntry(invoker)(target, name, text)
      _free(name)
      _free(text)
      return stringFromWire(answer)
    }
  },
})

// Nothing else is bound, so no type need be known.
for (const type of [
  'bigint',
  'bool',
  'emval',
  'float',
  'integer',
  'memory_view',
  'std_string',
  'std_wstring',
  'void',
]) {
  mergeInto(LibraryManager.library, {
    [`_embind_register_${type}`]: function () {},
    [`_embind_register_${type}__deps`]: [],
  })
}
