// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/factscodec.h"
#include "core/monitor/catalogueimport.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/database.h"
#include "core/storage/sql.h"
#include "tests/support/tempstore.h"

#include <QTest>
#include <memory>
#include <vector>

#define GOOD(expression)                                                                                               \
    do {                                                                                                               \
        const auto outcome = (expression);                                                                             \
        QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.error().line()));                                     \
    } while (false)

namespace aigo::test {

inline const QString litellm = QStringLiteral("litellm");
inline const QString modelsDev = QStringLiteral("models-dev");
inline const QString embedded = QStringLiteral("embedded");
inline const QString user = QStringLiteral("user");
inline const QString openaiA = QStringLiteral("openai/a");

inline Instant day(int n)
{
    return *parseTime(u"2026-01-01") + std::chrono::hours(24) * n;
}

inline ModelFacts model(const QString &name, qint64 input)
{
    ModelFacts facts;
    facts.sourceKey = name;
    facts.id = QStringLiteral("openai/") + name;
    facts.provider = QStringLiteral("openai");
    facts.apiId = name;
    setPrice(facts.prices, {{ServiceTier::Standard, 0, PriceKind::Input}, Money{input * 1'000'000}, PriceState::Value});
    return facts;
}

inline SourceDocument document(const QString &source, Instant at, std::vector<ModelFacts> entries, bool complete = true)
{
    SourceDocument result;
    result.source = source;
    result.asOf = at;
    result.complete = complete;
    result.entries = std::move(entries);
    return result;
}

inline QString line(const Change &c)
{
    QStringList parts{c.at == Instant() ? QString() : toIso(c.at).left(10), c.source, changeKindName(c.kind), c.model,
                      c.field};
    if (c.oldValue || c.newValue) {
        parts.append(c.oldValue.value_or(QStringLiteral("null")) + u'>' + c.newValue.value_or(QStringLiteral("null")));
    }
    parts.append(c.flags.join(u','));
    parts.removeAll(QString());
    return parts.join(u' ');
}

inline QString describe(const Model &m)
{
    QStringList parts{m.facts.id, QString::fromLatin1(toBytes(m).toHex())};
    return parts.join(u' ');
}

/// A store for one test, with everything it holds as lines.
class Store
{
public:
    Store()
    {
        auto opened = Database::open(m_temp.folder());
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().line()));
        }
        m_database = std::move(opened).value();
    }

    Database &database() { return *m_database; }

    SourceRun import(const SourceDocument &what)
    {
        const auto run = CatalogueImport(*m_database).importDocument(what, day(100)).result();
        if (!run) {
            qFatal("%s", qPrintable(run.error().line()));
        }
        return *run;
    }

    std::vector<Change> changes(const QString &source = {})
    {
        ChangeQuery query;
        query.source = source;
        const auto page = CatalogueStore(*m_database).changes(query).result();
        return page ? page->rows : std::vector<Change>();
    }

    QStringList log(const QString &source = {})
    {
        QStringList lines;
        for (const Change &change : changes(source)) {
            lines.append(line(change));
        }
        return lines;
    }

    std::vector<Model> models()
    {
        const auto loaded = CatalogueImport(*m_database).loadModels(toDate(day(100))).result();
        return loaded ? loaded->models : std::vector<Model>();
    }

    qint64 input(const QString &id, QDate today)
    {
        const auto loaded = CatalogueImport(*m_database).loadModels(today).result();
        for (const Model &m : loaded ? loaded->models : std::vector<Model>()) {
            if (m.id() == id) {
                const Price *price = findPrice(m.facts.prices, PriceKind::Input);
                return price != nullptr ? price->amount.pico : -1;
            }
        }
        return -2;
    }

    Status execute(const QString &text)
    {
        return m_database->write([text](QSqlDatabase &db) { return sql::execute(db, text); }).result();
    }

    QStringList everything()
    {
        QStringList lines;
        for (const Model &m : models()) {
            lines.append(describe(m));
        }
        for (const QString &source : {litellm, modelsDev}) {
            lines += log(source);
        }
        lines += log();
        return lines;
    }

private:
    TempStore m_temp;
    std::unique_ptr<Database> m_database;
};

} // namespace aigo::test
