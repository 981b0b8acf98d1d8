// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factscodec.h"
#include "core/catalog/timeline.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <map>
#include <set>

using namespace aigo;

// Random small histories of documents, put in in random orders, against an oracle that knows the whole history: what is
// kept must depend on the documents alone.

namespace {

Instant at(int t)
{
    return fromMs(t);
}

QByteArray said(const QString &key, int value)
{
    ModelFacts facts;
    facts.sourceKey = key;
    facts.id = QStringLiteral("p/") + key;
    facts.contextWindow = value;
    return toBytes(facts);
}

struct Document
{
    int time = 0;
    bool complete = true;
    std::map<QString, int> entries;
};

TimelineDocument toTimeline(const Document &document)
{
    TimelineDocument result;
    result.asOf = at(document.time);
    result.complete = document.complete;
    for (const auto &[key, value] : document.entries) {
        result.entries.push_back({key, QStringLiteral("p/") + key, said(key, value)});
    }
    return result;
}

/// A store made of vectors: does what a plan says.
struct Memory
{
    std::map<int, Document> documents;
    std::vector<TimelineRow> rows;
    std::vector<Change> log;
    qint64 nextId = 1;

    void insert(const Document &document)
    {
        const TimelinePlace place = placeOf(document);
        const auto plan = planInsertion(toTimeline(document), place);
        documents[document.time] = document;
        std::erase_if(rows, [&](const TimelineRow &row) { return std::ranges::count(plan.removed, row.id) > 0; });
        for (TimelineRow row : plan.inserted) {
            row.id = nextId++;
            rows.push_back(row);
        }
        std::erase_if(log, [&](const Change &c) { return c.at >= plan.logFrom && c.at <= plan.logTo; });
        log.insert(log.end(), plan.log.begin(), plan.log.end());
        for (const TimelinePlan::Relabel &relabel : plan.relabels) {
            this->relabel(relabel, plan.logTo);
        }
    }

    TimelinePlace placeOf(const Document &document) const
    {
        TimelinePlace place;
        const auto here = documents.lower_bound(document.time);
        if (here != documents.begin()) {
            place.before = at(std::prev(here)->first);
        }
        Instant last = Instant::max();
        for (auto it = documents.upper_bound(document.time); it != documents.end(); ++it) {
            place.after.push_back(toTimeline(it->second));
            if (it->second.complete) {
                last = at(it->first);
                break;
            }
        }
        for (const TimelineRow &row : rows) {
            if (row.from <= last && (!place.before || row.to > *place.before)) {
                place.rows.push_back(row);
            }
            if (place.before && row.to <= *place.before) {
                place.earlier.insert(row.key);
            }
        }
        return place;
    }

    void relabel(const TimelinePlan::Relabel &what, Instant after)
    {
        Change *first = nullptr;
        for (Change &change : log) {
            if (change.sourceKey == what.key && change.at > after &&
                (change.kind == ChangeKind::Added || change.kind == ChangeKind::Relisted) &&
                (first == nullptr || change.at < first->at)) {
                first = &change;
            }
        }
        if (first != nullptr) {
            first->kind = what.relisted ? ChangeKind::Relisted : ChangeKind::Added;
        }
    }

    QStringList told() const
    {
        QStringList lines;
        for (const TimelineRow &row : rows) {
            const auto facts = factsFromBytes(row.facts);
            lines.append(QStringLiteral("row %1 %2-%3 %4")
                             .arg(row.key)
                             .arg(toMs(row.from))
                             .arg(row.to == Instant::max() ? -1 : toMs(row.to))
                             .arg(facts ? facts->contextWindow.value_or(-1) : -2));
        }
        for (const Change &change : log) {
            lines.append(QStringLiteral("log %1 %2 %3 %4>%5")
                             .arg(toMs(change.at))
                             .arg(change.sourceKey, changeKindName(change.kind), change.oldValue.value_or(QString()),
                                  change.newValue.value_or(QString())));
        }
        lines.sort();
        return lines;
    }
};

/// Straight from the definition, with the whole history at hand.
QStringList oracle(const std::map<int, Document> &documents)
{
    QStringList lines;
    std::map<QString, int> state;
    std::map<QString, int> since;
    std::set<QString> known;
    bool first = true;
    const auto close = [&](const QString &key, int to) {
        lines.append(QStringLiteral("row %1 %2-%3 %4").arg(key).arg(since[key]).arg(to).arg(state[key]));
    };
    for (const auto &[time, document] : documents) {
        std::map<QString, int> next = document.complete ? std::map<QString, int>() : state;
        for (const auto &[key, value] : document.entries) {
            next[key] = value;
        }
        std::set<QString> keys;
        for (const auto &[key, value] : state) {
            keys.insert(key);
        }
        for (const auto &[key, value] : next) {
            keys.insert(key);
        }
        for (const QString &key : keys) {
            const bool was = state.contains(key);
            const bool is = next.contains(key);
            const QString head = QStringLiteral("log %1 %2 ").arg(time).arg(key);
            if (was && is && state[key] == next[key]) {
                continue;
            }
            if (was) {
                close(key, time);
            }
            if (is) {
                since[key] = time;
            }
            if (!first) {
                lines.append(head +
                             (!was  ? (known.contains(key) ? QStringLiteral("relisted >") : QStringLiteral("added >"))
                              : !is ? QStringLiteral("unlisted >")
                                    : QStringLiteral("context %1>%2").arg(state[key]).arg(next[key])));
            }
            known.insert(key);
        }
        state = next;
        first = false;
    }
    for (const auto &[key, value] : state) {
        close(key, -1);
    }
    lines.sort();
    return lines;
}

Document randomDocument(QRandomGenerator &random, int time)
{
    Document document;
    document.time = time;
    document.complete = random.bounded(3) != 0;
    for (const QString &key : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}) {
        if (random.bounded(2) == 0) {
            document.entries[key] = random.bounded(3);
        }
    }
    return document;
}

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyOrderGivesTheSame()
    {
        QRandomGenerator random(20261121);
        for (int round = 0; round < 4000; ++round) {
            std::vector<Document> documents;
            const int count = 1 + random.bounded(6);
            for (int i = 0; i < count; ++i) {
                documents.push_back(randomDocument(random, 10 * (i + 1)));
            }
            std::map<int, Document> history;
            for (const Document &document : documents) {
                history[document.time] = document;
            }
            const QStringList expected = oracle(history);
            std::shuffle(documents.begin(), documents.end(), random);
            Memory memory;
            for (const Document &document : documents) {
                memory.insert(document);
            }
            QCOMPARE(memory.told(), expected);
        }
    }

    void replacedDocumentsLeaveNothing()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 4000; ++round) {
            std::map<int, Document> history;
            Memory memory;
            for (int i = 0; i < 8; ++i) {
                const Document document = randomDocument(random, 10 * (1 + random.bounded(4)));
                history[document.time] = document;
                memory.insert(document);
            }
            QCOMPARE(memory.told(), oracle(history));
        }
    }

    void theSameAgainPlansNothing()
    {
        Memory memory;
        const Document one{10, true, {{QStringLiteral("a"), 1}, {QStringLiteral("b"), 1}}};
        const Document two{20, true, {{QStringLiteral("a"), 2}}};
        memory.insert(one);
        memory.insert(two);
        for (const Document &again : {one, two}) {
            const auto plan = planInsertion(toTimeline(again), memory.placeOf(again));
            QVERIFY(plan.removed.empty());
            QVERIFY(plan.inserted.empty());
        }
    }

    void countsAndTouchedModels()
    {
        Memory memory;
        const Document one{10, true, {{QStringLiteral("a"), 1}, {QStringLiteral("b"), 1}, {QStringLiteral("c"), 1}}};
        const Document two{20, true, {{QStringLiteral("a"), 2}, {QStringLiteral("b"), 1}, {QStringLiteral("d"), 1}}};
        const auto first = planInsertion(toTimeline(one), memory.placeOf(one));
        QCOMPARE(first.added, 3);
        QVERIFY(first.log.empty());
        memory.insert(one);
        const auto second = planInsertion(toTimeline(two), memory.placeOf(two));
        QCOMPARE(second.added, 1);
        QCOMPARE(second.changed, 1);
        QCOMPARE(second.unlisted, 1);
        QCOMPARE(second.touched, (QSet<QString>{QStringLiteral("p/a"), QStringLiteral("p/c"), QStringLiteral("p/d")}));
    }

    void damagedFactsCostTheirLines()
    {
        TimelinePlace place;
        place.before = at(1);
        for (const QString &key : {QStringLiteral("a"), QStringLiteral("b")}) {
            TimelineRow row;
            row.id = static_cast<qint64>(place.rows.size()) + 1;
            row.key = key;
            row.from = at(1);
            row.facts = key == u"a" ? QByteArrayLiteral("\xff") : said(key, 0);
            place.rows.push_back(row);
        }
        const auto plan =
            planInsertion(toTimeline({2, true, {{QStringLiteral("a"), 1}, {QStringLiteral("b"), 1}}}), place);
        QCOMPARE(plan.unreadable, QSet<QString>{QStringLiteral("a")});
        QCOMPARE(plan.log.size(), std::size_t{1});
        QCOMPARE(plan.log.front().sourceKey, QStringLiteral("b"));
        QCOMPARE(plan.inserted.size(), std::size_t{4}); // both end, both begin anew
    }
};

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
