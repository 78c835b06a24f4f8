esbuild esm.mjs --bundle --platform=node --format=esm --outfile=dist/app.mjs
esbuild commonjs.cjs --bundle --platform=node --outfile=dist/app.cjs
