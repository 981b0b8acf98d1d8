# SPDX-FileCopyrightText: 2026 The AI-GO authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Dependencies, compiler settings, and the two shapes of target the project has: a room (a static library made of one
# folder, linking only the rooms it may use) and a test (one Qt Test program made of one file).

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  message(FATAL_ERROR "GCC ${CMAKE_CXX_COMPILER_VERSION} miscompiles C++20 coroutines; use clang 16 or newer, or GCC 13 or "
                      "newer (the presets choose clang-19)")
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Network WebSockets Sql DBus Svg Test LinguistTools)
find_package(QCoro6 0.8 REQUIRED COMPONENTS Core Network)
find_package(Qt6Keychain 0.13 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(simdjson REQUIRED)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip>=1.7)

add_library(aigo_settings INTERFACE)
target_include_directories(aigo_settings INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(
  aigo_settings
  INTERFACE QT_NO_CAST_FROM_ASCII
            QT_NO_CAST_TO_ASCII
            QT_NO_KEYWORDS
            QT_NO_FOREACH
            QT_NO_URL_CAST_FROM_STRING
            QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
            QT_DISABLE_DEPRECATED_BEFORE=0x060400
            AIGO_VERSION="${PROJECT_VERSION}")
target_compile_options(
  aigo_settings
  INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wcast-align -Wconversion
            -Wsign-conversion -Wformat=2 -Wimplicit-fallthrough -Wnull-dereference -Wunused -Wextra-semi -Wdouble-promotion
            -Wold-style-cast -Wswitch-enum -Wundef -Wsuggest-override)
if(AIGO_WERROR)
  target_compile_options(aigo_settings INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(aigo_settings INTERFACE -Wduplicated-cond -Wlogical-op -Wno-subobject-linkage)
else()
  # simdjson, like every dependency, comes in as a system header; clang needs nothing more.
endif()
if(AIGO_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(AIGO_COVERAGE)
  add_compile_options(-fprofile-instr-generate -fcoverage-mapping)
  add_link_options(-fprofile-instr-generate)
endif()
find_program(AIGO_LINKER NAMES mold ld.lld-19 ld.lld)
if(AIGO_LINKER MATCHES "mold$")
  add_link_options(-fuse-ld=mold)
elseif(AIGO_LINKER)
  add_link_options(-fuse-ld=lld)
endif()
find_program(AIGO_CCACHE ccache)
if(AIGO_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Paths relative to the checkout, so that two build folders (and two checkouts) share one cache.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1
                                  "${AIGO_CCACHE}")
endif()

# aigo_room(NAME [QT Module…] [ROOMS room…] [LINK target…]): the static library aigo_core_NAME out of this folder's *.cpp.
function(aigo_room name)
  cmake_parse_arguments(arg "" "" "QT;ROOMS;LINK" ${ARGN})
  file(GLOB files CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  set(target aigo_core_${name})
  add_library(${target} STATIC ${files})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
  list(TRANSFORM arg_QT PREPEND "Qt6::")
  list(TRANSFORM arg_ROOMS PREPEND "aigo_core_")
  target_link_libraries(${target} PUBLIC aigo_settings Qt6::Core ${arg_QT} ${arg_ROOMS} ${arg_LINK})
endfunction()

# aigo_test(FILE [GUI] [BUS] [LINK target…]): one Qt Test program. GUI runs it on Qt's offscreen platform, BUS on a D-Bus
# session of its own. Nothing a test does reaches the user's own folders.
function(aigo_test file)
  cmake_parse_arguments(arg "GUI;BUS" "TIMEOUT" "LINK" ${ARGN})
  get_filename_component(name "${file}" NAME_WE)
  add_executable(${name} "${file}")
  target_link_libraries(${name} PRIVATE aigo_settings aigo_test_support Qt6::Test ${arg_LINK})
  set(command $<TARGET_FILE:${name}>)
  if(arg_BUS)
    set(command dbus-run-session -- ${command})
  endif()
  add_test(NAME ${name} COMMAND ${command})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set_tests_properties(
    ${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} ENVIRONMENT
                       "QT_QPA_PLATFORM=offscreen;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/test-home/data;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-home/config;XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/test-home/cache;AIGO_SHARED_DATA=$ENV{AIGO_SHARED_DATA};LC_ALL=C.UTF-8")
endfunction()
