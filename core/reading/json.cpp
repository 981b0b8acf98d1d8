// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/json.h"

#include "core/domain/money.h"

#include <algorithm>

namespace aigo {

namespace {

/// Whether a number has nothing behind its decimal point once its exponent has moved that.
bool isWhole(QByteArrayView number)
{
    qsizetype exponent = 0;
    qsizetype end = number.size();
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (number[i] == 'e' || number[i] == 'E') {
            bool ok = false;
            exponent = number.sliced(i + 1).toByteArray().toInt(&ok);
            if (!ok) {
                return false;
            }
            end = i;
        }
    }
    QByteArrayView mantissa = number.first(end);
    const qsizetype point = mantissa.indexOf('.');
    const bool zero =
        std::all_of(mantissa.begin(), mantissa.end(), [](char c) { return c == '0' || c == '.' || c == '-'; });
    if (zero) {
        return true;
    }
    qsizetype places = point < 0 ? 0 : mantissa.size() - point - 1;
    for (qsizetype i = mantissa.size() - 1; i >= 0 && (mantissa[i] == '0' || mantissa[i] == '.'); --i) {
        places -= mantissa[i] == '0' ? 1 : 0;
    }
    return places <= exponent;
}

} // namespace

std::optional<qint64> JsonValue::integer() const
{
    if (!isNumber()) {
        return std::nullopt;
    }
    const QByteArrayView text = number();
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c != '.' && c != 'e' && c != 'E'; });
    return plain || isWhole(text) ? scaledDecimal(text, 0) : std::nullopt;
}

std::optional<double> JsonValue::real() const
{
    bool ok = false;
    const double value = isNumber() ? number().toByteArray().toDouble(&ok) : 0;
    return ok ? std::optional(value) : std::nullopt;
}

QString JsonValue::string() const
{
    return QString::fromUtf8(utf8());
}

JsonValue JsonValue::operator[](QByteArrayView key) const
{
    JsonValue found;
    for (const JsonMember &member : members()) {
        if (member.key == key) {
            found = member.value;
        }
    }
    return found;
}

JsonValue::Range JsonValue::items() const
{
    return isArray() ? Range(Iterator(m_node + 1, false), Iterator(m_node + m_node->span, false))
                     : Range(Iterator(nullptr, false), Iterator(nullptr, false));
}

JsonValue::Range JsonValue::members() const
{
    return isObject() ? Range(Iterator(m_node + 1, true), Iterator(m_node + m_node->span, true))
                      : Range(Iterator(nullptr, true), Iterator(nullptr, true));
}

qsizetype JsonValue::size() const
{
    return isArray() || isObject() ? static_cast<qsizetype>(m_node->length) : 0;
}

} // namespace aigo
