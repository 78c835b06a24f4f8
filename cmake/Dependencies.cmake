# nlohmann_json and GoogleTest from the system; nothing is downloaded.

add_library(confluence_oauth_json INTERFACE)
add_library(confluence_oauth::json ALIAS confluence_oauth_json)
target_compile_definitions(confluence_oauth_json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

if(EMSCRIPTEN)
  # The toolchain file hides the host's headers, and all of /usr/include must not leak in: only
  # nlohmann/ is linked into the build folder.
  find_path(NLOHMANN_INCLUDE nlohmann/json.hpp REQUIRED NO_CMAKE_FIND_ROOT_PATH
            PATHS /usr/include /usr/local/include /opt/homebrew/include)
  file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/host-headers")
  file(CREATE_LINK "${NLOHMANN_INCLUDE}/nlohmann" "${PROJECT_BINARY_DIR}/host-headers/nlohmann" SYMBOLIC)
  target_include_directories(confluence_oauth_json SYSTEM INTERFACE "${PROJECT_BINARY_DIR}/host-headers")
else()
  find_package(nlohmann_json 3.10 REQUIRED)
  target_link_libraries(confluence_oauth_json INTERFACE nlohmann_json::nlohmann_json)
endif()

find_program(NODE_EXECUTABLE NAMES node nodejs REQUIRED NO_CMAKE_FIND_ROOT_PATH)

if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
  if(EMSCRIPTEN)
    find_path(GOOGLETEST_SOURCE CMakeLists.txt REQUIRED NO_CMAKE_FIND_ROOT_PATH
              PATHS /usr/src/googletest ENV GOOGLETEST_SOURCE)
    set(BUILD_GMOCK ON)
    set(INSTALL_GTEST OFF)
    add_subdirectory("${GOOGLETEST_SOURCE}" "${PROJECT_BINARY_DIR}/googletest" EXCLUDE_FROM_ALL SYSTEM)
    if(NOT TARGET GTest::gmock_main)
      add_library(GTest::gmock_main ALIAS gmock_main)
    endif()
  else()
    find_package(GTest REQUIRED)
  endif()
endif()
