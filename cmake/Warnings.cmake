# Warnings for our own targets only: link confluence_oauth::warnings privately.
add_library(confluence_oauth_warnings INTERFACE)
add_library(confluence_oauth::warnings ALIAS confluence_oauth_warnings)

option(CONFLUENCE_OAUTH_WERROR "Treat warnings as errors" OFF)

target_compile_options(
  confluence_oauth_warnings
  INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
            -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wnull-dereference
            -Wimplicit-fallthrough $<$<BOOL:${CONFLUENCE_OAUTH_WERROR}>:-Werror>)
