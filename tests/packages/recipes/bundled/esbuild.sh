esbuild app.js --bundle --format=esm --outfile=dist/app.js
