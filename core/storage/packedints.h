// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/bytes.h"

#include <span>
#include <vector>

/// Columns of integers in few bits: blocks of 128, each with its smallest value and as many bits a value as cost least;
/// the few that are larger follow as exceptions. Of measurements with noise it is what their entropy asks for and about
/// half a bit, and reads at some 2 ns a value; zlib over varints saves no more and takes ten times as long.
namespace aigo::packed {

void write(codec::Writer &writer, std::span<const qint64> values);
/// `count` values; the reader is not ok where they are not there. Sums wrap: the caller judges the values.
std::vector<qint64> read(codec::Reader &reader, std::size_t count);

} // namespace aigo::packed
