// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/modelsdev.h"

#include "core/reading/json.h"
#include "core/sources/modelsdeventry.h"

#include <QHash>
#include <algorithm>

namespace aigo {

namespace {

constexpr qsizetype longestKey = 1000;

Error notTheDocument(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable,
                 .what = what,
                 .mend = QStringLiteral("import models.dev's api.json or catalog.json")};
}

/// The members of `object` that can be read, in order; of a key that is there twice the last one, at the first's place.
class Members
{
public:
    Members(JsonValue object, const QString &prefix, std::vector<SourceDocument::Skipped> &skipped)
        : m_prefix(prefix)
        , m_skipped(skipped)
    {
        members.reserve(static_cast<std::size_t>(object.size()));
        m_seen.reserve(object.size());
        for (const JsonMember &member : object.members()) {
            take(member);
        }
    }

    std::vector<JsonMember> members;

private:
    QString m_prefix;
    std::vector<SourceDocument::Skipped> &m_skipped;
    QHash<QByteArrayView, std::size_t> m_seen; ///< its place, counted from 1

    void skip(QByteArrayView key, const QString &why)
    {
        const QByteArrayView shown = key.first(std::min<qsizetype>(key.size(), 80));
        m_skipped.push_back({m_prefix + QString::fromUtf8(shown), why});
    }

    void take(const JsonMember &member)
    {
        if (member.key.isEmpty() || member.key.size() > longestKey) {
            return skip(member.key, QStringLiteral("a key that is empty or too long"));
        }
        if (!member.value.isObject()) {
            return skip(member.key, QStringLiteral("not an object"));
        }
        std::size_t &place = m_seen[member.key];
        if (place > 0) {
            skip(member.key, QStringLiteral("is there twice; the last one counts"));
            members[place - 1] = member;
        } else {
            members.push_back(member);
            place = members.size();
        }
    }
};

} // namespace

Result<SourceDocument> readModelsDev(QByteArrayView json, Instant asOf, const ProviderSlugs &slugs,
                                     const QSet<QString> &subscriptions)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue root = parsed->root();
    if (!root.isObject()) {
        return notTheDocument(QStringLiteral("this is no document of models.dev: not an object"));
    }
    SourceDocument document;
    document.source = QStringLiteral("models-dev");
    document.asOf = asOf;
    const bool catalog = root["providers"].isObject() && root["models"].isObject();
    const Members providers(catalog ? root["providers"] : root, {}, document.skipped);
    for (const JsonMember &member : providers.members) {
        const QString word = QString::fromUtf8(member.key);
        const JsonValue models = member.value["models"];
        if (!models.isObject() || member.key.contains('/')) {
            document.skipped.push_back({word.left(80), QStringLiteral("no provider with models")});
            continue;
        }
        const QString slug = slugs.slugFor(word);
        const ModelsDevProvider provider{word, slug, subscriptions.contains(slug), toDate(asOf), document.skipped};
        const Members entries(models, word + u'/', document.skipped);
        document.entries.reserve(document.entries.size() + entries.members.size());
        for (const JsonMember &entry : entries.members) {
            readModelsDevEntry(entry.key, entry.value, provider, document.entries.emplace_back());
        }
    }
    if (document.entries.empty()) {
        return notTheDocument(QStringLiteral("this is no document of models.dev: no provider has models"));
    }
    return document;
}

} // namespace aigo
