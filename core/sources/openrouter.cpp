// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/openrouter.h"

#include "core/sources/openrouterrow.h"

#include <QSet>
#include <QStringList>
#include <utility>

namespace aigo {

namespace {

constexpr int mostPages = 200;

void readDates(SourceRow &row, Instant asOf)
{
    constexpr int yearsOfPlaceholder = 20;
    row.epochSeconds("created", row.facts.released);
    QString day;
    row.text("expiration_date", day);
    if (!day.isEmpty()) {
        const auto at = parseTime(day);
        if (!at) {
            row.skip("expiration_date", QStringLiteral("not a date"));
        } else if (toDate(*at) > toDate(asOf).addYears(yearsOfPlaceholder)) {
            row.skip("expiration_date", QStringLiteral("more than 20 years off: a placeholder, no date"));
        } else {
            row.facts.retired = toDate(*at);
        }
    }
    QString cutoff;
    row.text("knowledge_cutoff", cutoff);
    constexpr qsizetype month = 7;
    constexpr qsizetype date = 10;
    if ((cutoff.size() == month || cutoff.size() == date) && parseTime(cutoff)) {
        row.facts.knowledgeCutoff = cutoff;
    } else if (!cutoff.isEmpty()) {
        row.skip("knowledge_cutoff", QStringLiteral("not a date"));
    }
}

void readAliases(SourceRow &row)
{
    ModelFacts &facts = row.facts;
    QString slug;
    row.id(row.json()["canonical_slug"], "canonical_slug", slug);
    if (!slug.isEmpty() && slug != facts.apiId && !facts.apiId.contains(u':')) {
        facts.aliases.append(slug);
    }
    const JsonValue target = row.json()["alias_target"];
    if (target.isMissing() || target.isNull()) {
        return;
    }
    if (const QString leadsTo = sourceId(target["slug"]); !leadsTo.isEmpty()) {
        facts.aliasOf = facts.provider + u'/' + leadsTo;
    } else {
        row.skip("alias_target", QStringLiteral("names no model"));
    }
}

void readLimits(SourceRow &row)
{
    const JsonValue top = row.json()["top_provider"];
    row.tokens("context_length", row.facts.contextWindow);
    if (!row.facts.contextWindow) {
        row.tokens(top["context_length"], "top_provider.context_length", row.facts.contextWindow);
    }
    row.tokens(top["max_completion_tokens"], "top_provider.max_completion_tokens", row.facts.maxOutputTokens);
}

void readModel(SourceRow &row, Instant asOf)
{
    constexpr qsizetype longestDescription = 10'000;
    ModelFacts &facts = row.facts;
    facts.apiId = facts.sourceKey;
    facts.id = facts.provider + u'/' + facts.apiId;
    row.text("name", facts.name);
    row.text("description", facts.description, longestDescription);
    row.id(row.json()["hugging_face_id"], "hugging_face_id", facts.huggingFaceId);
    readLimits(row);
    readDates(row, asOf);
    readAliases(row);
    readOpenRouterArchitecture(row, row.json()["architecture"]);
    readOpenRouterParameters(row);
    readOpenRouterPrices(row);
}

/// The pages of one answer while they come.
class Listing
{
public:
    Listing(Instant asOf, const ProviderSlugs &slugs)
        : m_provider(slugs.slugFor(u"openrouter"))
    {
        m_document.source = QStringLiteral("openrouter");
        m_document.asOf = asOf;
    }

    Status take(QByteArrayView page)
    {
        const auto parsed = JsonDocument::parse(page);
        if (!parsed) {
            return parsed.error();
        }
        const JsonValue root = parsed->root();
        const JsonValue rows = root["data"];
        if (!rows.isArray()) {
            return notTheList(root, QStringLiteral("OpenRouter's list of models"));
        }
        ++m_pages;
        readRows(rows);
        readTotal(root["total_count"]);
        return readNext(root["links"], rows.size());
    }

    bool isLast() const { return m_pages > 0 && m_next.isEmpty(); }

    Result<SourceDocument> document()
    {
        if (!m_priced) {
            return Error{.kind = ErrorKind::Unreadable,
                         .what = QStringLiteral("this is not OpenRouter's list of models: no entry has a pricing")};
        }
        m_document.complete = m_next.isEmpty() && m_readable && (!m_total || *m_total == m_seen.size() + m_nameless);
        return std::move(m_document);
    }

private:
    QString m_provider;
    SourceDocument m_document;
    QSet<QString> m_seen;
    QStringList m_links;
    QString m_next;
    std::optional<qint64> m_total;
    qint64 m_rows = 0;
    qint64 m_nameless = 0;
    int m_pages = 0;
    bool m_priced = false;
    bool m_readable = true; ///< what the pages say of there being more

    void readRows(JsonValue rows)
    {
        for (const JsonMember &item : rows.items()) {
            ++m_rows;
            const QString id = sourceId(item.value["id"]);
            if (id.isEmpty()) {
                ++m_nameless;
                m_document.skipped.push_back(
                    {QStringLiteral("row %1").arg(m_rows), QStringLiteral("has no id, or one too long")});
                continue;
            }
            m_priced = m_priced || item.value["pricing"].isObject();
            if (m_seen.contains(id)) {
                m_document.skipped.push_back({id, QStringLiteral("is listed twice; the first one counts")});
                continue;
            }
            m_seen.insert(id);
            SourceRow row(item.value, id, m_document.skipped);
            row.facts.provider = m_provider;
            readModel(row, m_document.asOf);
            m_document.entries.push_back(std::move(row.facts));
        }
    }

    void unreadable(const QString &key, const QString &why)
    {
        m_readable = false;
        m_document.skipped.push_back({key, why});
    }

    void readTotal(JsonValue total)
    {
        if (total.isMissing() || total.isNull()) {
            return;
        }
        m_total = total.integer();
        if (!m_total) {
            unreadable(QStringLiteral("total_count"), QStringLiteral("not a number"));
        }
    }

    Status readNext(JsonValue links, qsizetype rows)
    {
        const JsonValue next = links["next"];
        const bool readable = (links.isObject() || links.isMissing() || links.isNull()) &&
                              (next.isString() || next.isMissing() || next.isNull());
        if (!readable) {
            unreadable(QStringLiteral("links.next"), QStringLiteral("not an address"));
        }
        m_next = next.string();
        if (m_next.isEmpty()) {
            return Done{};
        }
        if (rows == 0) {
            return Error{.kind = ErrorKind::Unreadable, .what = QStringLiteral("the page is empty and promises more")};
        }
        if (m_links.contains(m_next)) {
            return Error{.kind = ErrorKind::Unreadable,
                         .what = QStringLiteral("the page leads back to a page that was there before")};
        }
        m_links.append(m_next);
        return Done{};
    }
};

} // namespace

Result<SourceDocument> readOpenRouter(std::span<const QByteArray> pages, Instant asOf, const ProviderSlugs &slugs)
{
    if (pages.empty()) {
        return Error{.kind = ErrorKind::Invalid, .what = QStringLiteral("no page to read")};
    }
    if (pages.size() > mostPages) {
        return Error{.kind = ErrorKind::TooLarge,
                     .what = QStringLiteral("the list has more than %1 pages").arg(mostPages)};
    }
    Listing listing(asOf, slugs);
    int number = 0;
    for (const QByteArray &page : pages) {
        ++number;
        if (listing.isLast()) {
            return Error{.kind = ErrorKind::Unreadable,
                         .what = QStringLiteral("page %1 follows one that says it is the last").arg(number),
                         .mend = QStringLiteral("give the pages of one answer, in order")};
        }
        if (const Status taken = listing.take(page); !taken) {
            Error error = taken.error();
            if (pages.size() > 1) {
                error.what = QStringLiteral("page %1: ").arg(number) + error.what;
            }
            return error;
        }
    }
    return listing.document();
}

QString openRouterNextPage(QByteArrayView page)
{
    const auto parsed = JsonDocument::parse(page);
    return parsed ? parsed->root()["links"]["next"].string() : QString();
}

} // namespace aigo
