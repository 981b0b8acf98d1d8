// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/error.h"
#include "core/domain/instant.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <functional>
#include <optional>
#include <string>
#include <toml++/toml.h>
#include <utility>
#include <vector>

namespace aigo {

/// How documents are written: a text in one line. As several, toml++ 3.3 writes ''' into what ''' ends.
inline constexpr toml::format_flags oneLineTexts =
    toml::toml_formatter::default_flags & ~toml::format_flags::allow_multi_line_strings;

/// Reads one document and remembers the first thing that is wrong, with its line.
class TomlReader
{
public:
    explicit TomlReader(QString where)
        : m_where(std::move(where))
    {}

    std::optional<Error> problem;

    void complain(const toml::node &node, const QString &key, const QString &what)
    {
        if (!problem) {
            const auto line = node.source().begin.line;
            problem = Error{ErrorKind::Invalid,
                            key + QStringLiteral(" ") + what,
                            QStringLiteral("%1:%2").arg(m_where).arg(line),
                            QStringLiteral("nothing was changed"),
                            0,
                            {}};
        }
    }

    /// The text at `key`, where it is one.
    std::optional<QString> string(const toml::table &table, const char *key)
    {
        const toml::node *node = table.get(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        const auto value = node->value<std::string>();
        if (!node->is_string() || !value) {
            complain(*node, QString::fromLatin1(key), QStringLiteral("must be a text in quotes"));
            return std::nullopt;
        }
        return QString::fromStdString(*value);
    }

    std::optional<bool> boolean(const toml::table &table, const char *key)
    {
        const toml::node *node = table.get(key);
        if (node != nullptr && !node->is_boolean()) {
            complain(*node, QString::fromLatin1(key), QStringLiteral("must be true or false"));
        }
        return node != nullptr && node->is_boolean() ? node->value<bool>() : std::nullopt;
    }

    std::optional<Milliseconds> duration(const toml::table &table, const char *key)
    {
        const auto written = string(table, key);
        if (!written) {
            return std::nullopt;
        }
        const auto value = parseDuration(*written);
        if (!value || *value < Milliseconds{1000}) {
            complain(*table.get(key), QString::fromLatin1(key),
                     QStringLiteral("must be a time of 1s at least, such as \"60s\" or \"6h\""));
        }
        return value;
    }

    std::optional<QUrl> url(const toml::table &table, const char *key, const QStringList &schemes)
    {
        const auto written = string(table, key);
        if (!written) {
            return std::nullopt;
        }
        QUrl value(*written, QUrl::StrictMode);
        const bool hasPlace = !value.host().isEmpty() || value.isLocalFile();
        if (!value.isValid() || !schemes.contains(value.scheme()) || !hasPlace || !value.userInfo().isEmpty()) {
            complain(*table.get(key), QString::fromLatin1(key),
                     QStringLiteral("must be an address with %1 and without a password")
                         .arg(schemes.join(QStringLiteral(" or "))));
        }
        return value;
    }

    void onlyKeys(const toml::table &table, const QStringList &known)
    {
        for (const auto &[key, node] : table) {
            const QString name = QString::fromStdString(std::string(key.str()));
            if (!known.contains(name)) {
                complain(node, name,
                         QStringLiteral("is not known here (known: %1)").arg(known.join(QStringLiteral(", "))));
            }
        }
    }

    /// A name that must be there and not twice in its list.
    QString name(const toml::table &table, const char *key, QStringList &seen)
    {
        const QString value = string(table, key).value_or(QString()).trimmed();
        if (value.isEmpty()) {
            complain(table, QString::fromLatin1(key), QStringLiteral("is missing"));
        } else if (seen.contains(value)) {
            complain(table, QString::fromLatin1(key), QStringLiteral("\"%1\" is there twice").arg(value));
        }
        seen << value;
        return value;
    }

    template <typename Item>
    std::optional<std::vector<Item>> list(const toml::table &root, const char *key,
                                          const std::function<Item(const toml::table &)> &read)
    {
        const toml::node *node = root.get(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        std::vector<Item> items;
        const toml::array *array = node->as_array();
        if (array == nullptr) {
            complain(*node, QString::fromLatin1(key),
                     QStringLiteral("must be a list: [[%1]]").arg(QString::fromLatin1(key)));
            return items;
        }
        for (const toml::node &element : *array) {
            if (const toml::table *table = element.as_table()) {
                items.push_back(read(*table));
            } else {
                complain(element, QString::fromLatin1(key), QStringLiteral("must be a list of tables"));
            }
        }
        return items;
    }

private:
    QString m_where;
};

} // namespace aigo
