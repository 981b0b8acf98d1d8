// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QStringList>
#include <algorithm>
#include <array>
#include <optional>

/// How stored bytes are written: variable-length integers, UTF-8 texts with their length, a field as its tag and
/// its value, and nothing where it is unknown.
namespace aigo::codec {

class Writer
{
public:
    QByteArray bytes;

    void byte(quint8 value) { bytes.append(static_cast<char>(value)); }
    void number(quint64 value)
    {
        while (value >= 0x80) {
            byte(static_cast<quint8>(value | 0x80));
            value >>= 7;
        }
        byte(static_cast<quint8>(value));
    }
    void signedNumber(qint64 value) { number((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63)); }
    void text(const QString &value)
    {
        // Most texts are short and of ASCII: they need no array of their own.
        std::array<char, 128> ascii;
        const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
        if (value.size() <= static_cast<qsizetype>(ascii.size()) && std::all_of(value.begin(), value.end(), isAscii)) {
            std::transform(value.begin(), value.end(), ascii.begin(), [](QChar c) { return c.toLatin1(); });
            number(static_cast<quint64>(value.size()));
            bytes.append(ascii.data(), value.size());
            return;
        }
        const QByteArray utf8 = value.toUtf8();
        number(static_cast<quint64>(utf8.size()));
        bytes.append(utf8);
    }
    void texts(const QStringList &values)
    {
        number(static_cast<quint64>(values.size()));
        for (const QString &value : values) {
            text(value);
        }
    }

    void field(quint8 tag, const QString &value)
    {
        if (!value.isEmpty()) {
            byte(tag);
            text(value);
        }
    }
    void field(quint8 tag, const QStringList &values)
    {
        if (!values.isEmpty()) {
            byte(tag);
            texts(values);
        }
    }
    void field(quint8 tag, std::optional<qint64> value)
    {
        if (value) {
            byte(tag);
            signedNumber(*value);
        }
    }
    void field(quint8 tag, QDate date)
    {
        if (date.isValid()) {
            byte(tag);
            signedNumber(date.toJulianDay());
        }
    }
    void small(quint8 tag, quint8 value)
    {
        if (value != 0) {
            byte(tag);
            byte(value);
        }
    }
};

/// Reads what Writer wrote; after anything that does not fit, `ok` is false and every value is empty.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    bool ok = true;
    bool atEnd() const { return m_at == m_bytes.size(); }
    qsizetype left() const { return m_bytes.size() - m_at; }

    quint8 byte()
    {
        if (left() < 1) {
            ok = false;
        }
        return ok ? static_cast<quint8>(m_bytes[m_at++]) : quint8{0};
    }
    quint8 byteBelow(int limit)
    {
        const quint8 value = byte();
        ok = ok && value < limit;
        return ok ? value : quint8{0};
    }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint64 part = byte();
            if (shift == 63 && part > 1) {
                ok = false;
            }
            value |= (part & 0x7f) << shift;
            if ((part & 0x80) == 0) {
                return ok ? value : 0;
            }
        }
        ok = false;
        return 0;
    }
    qint64 signedNumber()
    {
        const quint64 value = number();
        return static_cast<qint64>((value >> 1) ^ (~(value & 1) + 1));
    }
    /// How many things of at least `size` bytes follow.
    qsizetype count(qsizetype size = 1)
    {
        const quint64 value = number();
        ok = ok && value <= static_cast<quint64>(left() / size);
        return ok ? static_cast<qsizetype>(value) : 0;
    }
    QByteArrayView raw()
    {
        const qsizetype size = count();
        const QByteArrayView view = m_bytes.sliced(m_at, size);
        m_at += size;
        return view;
    }
    QString text() { return QString::fromUtf8(raw()); }
    QStringList texts()
    {
        QStringList values;
        const qsizetype size = count();
        values.reserve(size);
        for (qsizetype i = 0; i < size && ok; ++i) {
            values.append(text());
        }
        return values;
    }
    QDate date()
    {
        const QDate day = QDate::fromJulianDay(signedNumber());
        ok = ok && day.isValid();
        return day;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

inline Error damaged(const QString &what)
{
    return Error{ErrorKind::StoreCorrupt, QStringLiteral("%1 in the store cannot be read").arg(what), {}, {}, 0, {}};
}

} // namespace aigo::codec
