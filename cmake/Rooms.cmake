# Where CMAKE_UNITY_BUILD is on, as in the presets that only test, the sources of a room (a folder)
# are compiled as one: the large headers are read once a room and not once a file, which makes the
# build several times quicker. Names in the anonymous namespaces of a room must differ then; ALONE
# names rooms or files (a regular expression) where they do not.
function(compile_rooms_together target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ALONE" "")
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    if(source MATCHES "^([a-z]+)/.*\\.cpp$" AND NOT (arg_ALONE AND source MATCHES "${arg_ALONE}"))
      set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${CMAKE_MATCH_1}")
    endif()
  endforeach()
endfunction()
