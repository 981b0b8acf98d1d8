// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/jsonwriter.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

QByteArray quoted(QStringView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) {
        return c != '"' && c != '\\' && c != '\x7f' && static_cast<unsigned char>(c) >= 0x20;
    });
    if (plain) {
        return '"' + utf8 + '"';
    }
    QByteArray out = "\"";
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte == 0x7f) {
            out += "\\u00";
            out += hex[byte >> 4U];
            out += hex[byte & 0xfU];
        } else {
            out += c;
        }
    }
    return out + '"';
}

} // namespace

void JsonWriter::newline()
{
    if (m_style == Style::Indented) {
        m_out += '\n' + QByteArray(m_closers.size() * 2, ' ');
    }
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_first) {
        m_out += ',';
    }
    if (!m_closers.isEmpty()) {
        newline();
    }
    m_first = false;
}

void JsonWriter::begin(char open, char close)
{
    separate();
    m_out += open;
    m_closers += close;
    m_first = true;
}

JsonWriter &JsonWriter::object()
{
    begin('{', '}');
    return *this;
}

JsonWriter &JsonWriter::array()
{
    begin('[', ']');
    return *this;
}

JsonWriter &JsonWriter::end()
{
    const char close = m_closers.back();
    m_closers.chop(1);
    if (!m_first) {
        newline();
    }
    m_out += close;
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::key(QStringView key)
{
    separate();
    m_out += quoted(key) + (m_style == Style::Indented ? ": " : ":");
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::value(QStringView text)
{
    separate();
    m_out += quoted(text);
    return *this;
}

JsonWriter &JsonWriter::value(qint64 number)
{
    separate();
    m_out += QByteArray::number(number);
    return *this;
}

JsonWriter &JsonWriter::value(double number)
{
    if (!std::isfinite(number)) {
        return null();
    }
    separate();
    m_out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    return *this;
}

JsonWriter &JsonWriter::value(bool flag)
{
    separate();
    m_out += flag ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_out += "null";
    return *this;
}

JsonWriter &JsonWriter::value(const QStringList &texts)
{
    array();
    for (const QString &text : texts) {
        value(text);
    }
    return end();
}

JsonWriter &JsonWriter::textOrNull(const QString &text)
{
    return text.isEmpty() ? null() : value(text);
}

QByteArray JsonWriter::take()
{
    QByteArray out = std::move(m_out);
    m_out.clear();
    m_closers.clear();
    m_first = true;
    m_afterKey = false;
    return out + '\n';
}

} // namespace aigo
