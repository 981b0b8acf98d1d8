// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/packedints.h"

#include <algorithm>
#include <array>
#include <bit>

namespace aigo::packed {

namespace {

constexpr std::size_t blockSize = 128;
constexpr std::size_t leastBlock = 3; ///< bytes that every block has
/// More than that would not fit what unpacking holds between two bytes; larger values are exceptions.
constexpr int mostBits = 56;

/// What a block takes with so many bits a value, in bits.
std::size_t cost(const std::array<std::size_t, 65> &widths, int bits, std::size_t count)
{
    std::size_t sum = count * static_cast<std::size_t>(bits);
    for (int width = bits + 1; width <= 64; ++width) {
        sum += widths[static_cast<std::size_t>(width)] * (8 + 8 * static_cast<std::size_t>((width - bits + 6) / 7));
    }
    return sum;
}

int bestBits(std::span<const quint64> offsets)
{
    std::array<std::size_t, 65> widths{};
    for (const quint64 offset : offsets) {
        ++widths[static_cast<std::size_t>(std::bit_width(offset))];
    }
    int best = 0;
    for (int bits = 1; bits <= mostBits; ++bits) {
        best = cost(widths, bits, offsets.size()) < cost(widths, best, offsets.size()) ? bits : best;
    }
    return best;
}

void writeBits(codec::Writer &writer, std::span<const quint64> offsets, int bits)
{
    const quint64 mask = (quint64{1} << bits) - 1;
    quint64 held = 0;
    int filled = 0;
    for (const quint64 offset : offsets) {
        held |= (offset & mask) << filled;
        filled += bits;
        for (; filled >= 8; filled -= 8) {
            writer.byte(static_cast<quint8>(held));
            held >>= 8;
        }
    }
    if (filled > 0) {
        writer.byte(static_cast<quint8>(held));
    }
}

void writeBlock(codec::Writer &writer, std::span<const qint64> values)
{
    const qint64 least = *std::min_element(values.begin(), values.end());
    std::vector<quint64> offsets;
    offsets.reserve(values.size());
    for (const qint64 value : values) {
        offsets.push_back(static_cast<quint64>(value) - static_cast<quint64>(least));
    }
    const int bits = bestBits(offsets);
    const auto larger = [bits](quint64 offset) { return (offset >> bits) != 0; };
    writer.signedNumber(least);
    writer.byte(static_cast<quint8>(bits));
    writer.byte(static_cast<quint8>(std::count_if(offsets.begin(), offsets.end(), larger)));
    writeBits(writer, offsets, bits);
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        if (larger(offsets[i])) {
            writer.byte(static_cast<quint8>(i));
            writer.number(offsets[i] >> bits);
        }
    }
}

void readBlock(codec::Reader &reader, std::span<qint64> values)
{
    const auto least = static_cast<quint64>(reader.signedNumber());
    const int bits = reader.byteBelow(mostBits + 1);
    const int exceptions = reader.byteBelow(static_cast<int>(values.size()) + 1);
    const quint64 mask = (quint64{1} << bits) - 1;
    quint64 held = 0;
    int filled = 0;
    for (qint64 &value : values) {
        for (; filled < bits && reader.ok; filled += 8) {
            held |= static_cast<quint64>(reader.byte()) << filled;
        }
        if (!reader.ok) {
            return;
        }
        value = static_cast<qint64>(least + (held & mask));
        held >>= bits;
        filled -= bits;
    }
    for (int i = 0; i < exceptions && reader.ok; ++i) {
        const std::size_t at = reader.byteBelow(static_cast<int>(values.size()));
        const quint64 high = reader.number();
        if (reader.ok) {
            values[at] = static_cast<qint64>(static_cast<quint64>(values[at]) + (high << bits));
        }
    }
}

} // namespace

void write(codec::Writer &writer, std::span<const qint64> values)
{
    for (std::size_t i = 0; i < values.size(); i += blockSize) {
        writeBlock(writer, values.subspan(i, std::min(blockSize, values.size() - i)));
    }
}

std::vector<qint64> read(codec::Reader &reader, std::size_t count)
{
    // Before memory is taken for what cannot be there.
    const std::size_t blocks = (count + blockSize - 1) / blockSize;
    reader.ok = reader.ok && blocks <= static_cast<std::size_t>(reader.left()) / leastBlock;
    std::vector<qint64> values(reader.ok ? count : 0);
    for (std::size_t i = 0; i < values.size() && reader.ok; i += blockSize) {
        readBlock(reader, std::span(values).subspan(i, std::min(blockSize, values.size() - i)));
    }
    return values;
}

} // namespace aigo::packed
