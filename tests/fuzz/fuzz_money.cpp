// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/money.h"

#include <QRegularExpression>
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>

namespace {

bool jsonNumber(QByteArrayView text)
{
    static const QRegularExpression shape(QStringLiteral(R"(\A-?(0|[1-9]\d{0,40})(\.\d{1,40})?([eE][+-]?\d{1,2})?\z)"));
    return shape.match(QString::fromLatin1(text)).hasMatch();
}

/// All digits in a row, the point moved by hand, then one rounding half to even. nullopt where it does not fit.
std::optional<qint64> schoolbook(QByteArrayView text, int shift)
{
    std::string digits;
    long point = -1;
    long power = shift;
    const bool negative = text.startsWith('-');
    for (qsizetype i = negative ? 1 : 0; i < text.size(); ++i) {
        if (text[i] == '.') {
            point = static_cast<long>(digits.size());
        } else if (text[i] == 'e' || text[i] == 'E') {
            power += text.sliced(i + 1).toByteArray().toInt();
            break;
        } else {
            digits += text[i];
        }
    }
    point = (point < 0 ? static_cast<long>(digits.size()) : point) + power;
    constexpr long room = 250;
    digits = std::string(room, '0') + digits + std::string(room, '0');
    const auto cut = static_cast<std::size_t>(point + room);
    std::string whole = digits.substr(0, cut);
    const std::string rest = digits.substr(cut);
    const bool more = rest.find_first_not_of('0', 1) != std::string::npos;
    if (rest[0] > '5' || (rest[0] == '5' && (more || (whole.back() - '0') % 2 == 1))) {
        std::size_t i = whole.size();
        while (whole[i - 1] == '9') {
            whole[--i] = '0';
        }
        ++whole[i - 1];
    }
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    bool fits = false;
    const qint64 value = QByteArray::fromStdString(whole).toLongLong(&fits);
    return fits ? std::optional(negative ? -value : value) : std::nullopt;
}

} // namespace

/// Any text as an amount, against schoolbook arithmetic on strings; printed, an amount reads back the same. The first
/// byte is the shift.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    if (size == 0) {
        return 0;
    }
    const int shift = bytes[0] % 16;
    const QByteArrayView text(reinterpret_cast<const char *>(bytes + 1), static_cast<qsizetype>(size - 1));
    const auto amount = scaledDecimal(text, shift);
    if (jsonNumber(text) && amount != schoolbook(text, shift)) {
        std::abort();
    }
    if (amount && scaledDecimal(decimalText(*amount, shift).toLatin1(), shift) != amount) {
        std::abort();
    }
    return 0;
}
