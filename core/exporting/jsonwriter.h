// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace aigo {

/// Writes one JSON document piece by piece and keeps the order of keys as given. Two spaces of indent, or one line.
/// Misuse (a value in an object without a key) is a fault of the caller and not checked. Any thread, one at a time.
class JsonWriter
{
public:
    enum class Style : quint8 { Indented, OneLine };
    explicit JsonWriter(Style style = Style::Indented)
        : m_style(style)
    {}

    JsonWriter &object(); ///< begins one; in an object after key()
    JsonWriter &array();
    JsonWriter &end(); ///< of the innermost object or array
    JsonWriter &key(QStringView key);

    JsonWriter &value(QStringView text);
    JsonWriter &value(const QString &text) { return value(QStringView(text)); }
    JsonWriter &value(const char16_t *text) { return value(QStringView(text)); }
    JsonWriter &value(qint64 number);
    JsonWriter &value(int number) { return value(qint64{number}); }
    JsonWriter &value(double number); ///< null where it is not finite
    JsonWriter &value(bool flag);
    JsonWriter &null();
    JsonWriter &value(const QStringList &texts);
    template <typename T>
    JsonWriter &value(const std::optional<T> &maybe)
    {
        return maybe ? value(*maybe) : null();
    }
    JsonWriter &textOrNull(const QString &text); ///< null where empty

    QByteArray take(); ///< the document with a line feed at its end

private:
    void begin(char open, char close);
    void separate();
    void newline();

    Style m_style;
    QByteArray m_out;
    QByteArray m_closers;
    bool m_first = true;
    bool m_afterKey = false;
};

} // namespace aigo
