// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/sorting.h"
#include "tests/support/examples.h"

#include <QTest>

using namespace aigo;
using aigo::test::addPrice;
using aigo::test::at;
using aigo::test::exampleModel;

namespace {

QStringList sorted(const std::vector<Model> &models, QStringView sort)
{
    const auto keys = parseSort(sort);
    if (!keys) {
        return {keys.error().line()};
    }
    std::vector<FilterSubject> subjects;
    for (const Model &model : models) {
        subjects.push_back(FilterSubject{.model = model, .now = at("2026-11-21")});
    }
    QStringList ids;
    for (const int i : sortedOrder(subjects, *keys)) {
        ids << models[static_cast<std::size_t>(i)].facts.apiId;
    }
    return ids;
}

} // namespace

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColumnIsWhole()
    {
        const Model bare = exampleModel(QStringLiteral("a/b"));
        const FilterSubject subject{.model = bare, .now = at("2026-11-21")};
        QStringList keys = columnKeys();
        QCOMPARE(keys.removeDuplicates(), 0);
        for (const Column &column : modelColumns()) {
            QVERIFY2(findColumn(column.key) == &column, qPrintable(column.key));
            QVERIFY(!column.titleText().isEmpty());
            // What has no value has no text in a file and a dash on the screen, and the other way round.
            const bool unknown = std::holds_alternative<std::monostate>(column.value(subject));
            QCOMPARE(column.exact(subject).isEmpty(), unknown);
            QCOMPARE(column.display(subject) == unknownText(), unknown);
        }
        for (const QString &key : defaultColumnKeys()) {
            QVERIFY(findColumn(key) != nullptr);
        }
    }

    void valuesAndTexts()
    {
        Model model = exampleModel(QStringLiteral("openai/gpt"));
        model.facts.contextWindow = 1'047'576;
        model.facts.released = QDate(2025, 6, 1);
        model.facts.lifecycle = Lifecycle::Current;
        model.facts.capabilities.set(Capability::Tools, true);
        model.facts.capabilities.set(Capability::Vision, true);
        model.facts.input.add(Modality::Text);
        model.facts.output.add(Modality::Text);
        model.sourceKeys = {{QStringLiteral("litellm"), QStringLiteral("gpt"), at("2026-11-20T12:00:00Z")}};
        addPrice(model, QStringLiteral("input"), "0.075");
        addPrice(model, QStringLiteral("output"), "0.3");
        addPrice(model, QStringLiteral("request"), "0.005");
        FilterSubject subject{.model = model, .now = at("2026-11-21")};
        subject.status = State::Degraded;
        subject.latency = Microseconds{2'414'000};
        subject.availability = 0.99965;
        const auto check = [&subject](const char *key, const char *display, const char *exact) {
            const Column *column = findColumn(QString::fromLatin1(key));
            QVERIFY(column != nullptr);
            QCOMPARE(column->display(subject), QString::fromUtf8(display));
            QCOMPARE(column->exact(subject), QString::fromUtf8(exact));
        };
        check("id", "openai/gpt", "openai/gpt");
        check("name", "gpt", "gpt");
        check("context", "1.05M", "1047576");
        check("max_output", "\u2014", "");
        check("input", "0.075", "0.075");
        check("blended", "0.13125", "0.13125");
        check("request", "0.005", "0.005");
        check("cap", "tools vision", "tools vision");
        check("modality", "text → text", "text->text");
        check("lifecycle", "Current", "current");
        check("released", "2025-06-01", "2025-06-01");
        check("status", "degraded", "degraded");
        check("latency", "2.41 s", "2414");
        check("availability", "99.97", "99.965");
        check("source", "litellm", "litellm");
        check("age", "12 h", "2026-11-20T12:00:00Z");
    }

    void figures()
    {
        const auto tokens = [](qint64 n) { return tokensText(n); };
        QCOMPARE(tokens(0), QStringLiteral("0"));
        QCOMPARE(tokens(512), QStringLiteral("512"));
        QCOMPARE(tokens(8192), QStringLiteral("8.2k"));
        QCOMPARE(tokens(9999), QStringLiteral("10k"));
        QCOMPARE(tokens(128'000), QStringLiteral("128k"));
        QCOMPARE(tokens(131'072), QStringLiteral("131k"));
        QCOMPARE(tokens(999'499), QStringLiteral("999k"));
        QCOMPARE(tokens(999'600), QStringLiteral("1M"));
        QCOMPARE(tokens(1'000'000), QStringLiteral("1M"));
        QCOMPARE(tokens(1'048'576), QStringLiteral("1.05M"));
        QCOMPARE(tokens(10'000'000), QStringLiteral("10M"));
        QCOMPARE(latencyText(Microseconds{240'400}), QStringLiteral("240 ms"));
        QCOMPARE(latencyText(Microseconds{5'250}), QStringLiteral("5.3 ms"));
        QCOMPARE(latencyText(Microseconds{50}), QStringLiteral("0.1 ms"));
        QCOMPARE(latencyText(Microseconds{49}), QStringLiteral("< 0.1 ms")); // not nothing
        QCOMPARE(latencyText(Microseconds{0}), QStringLiteral("0 ms"));
        QCOMPARE(latencyText(Microseconds{999'600}), QStringLiteral("1 s"));
        const Instant now = at("2026-11-21T12:00:00Z");
        QCOMPARE(ageText(now - Milliseconds{180'000}, now), QStringLiteral("3 min"));
        QCOMPARE(ageText(now - Milliseconds{47 * 3'600'000}, now), QStringLiteral("47 h"));
        QCOMPARE(ageText(now - Milliseconds{qint64{139} * 86'400'000}, now), QStringLiteral("139 d"));
        QCOMPARE(ageText(now + Milliseconds{1}, now), QStringLiteral("now"));
    }

    void choosingColumns()
    {
        const auto columns = parseColumns(u"id, maxout,Cached,id,context_window");
        QVERIFY(columns.ok());
        QStringList keys;
        for (const Column *column : *columns) {
            keys << column->key;
        }
        QCOMPARE(keys.join(u' '), QStringLiteral("id max_output cache_read context"));
        const auto wrong = parseColumns(u"id,inptu");
        QVERIFY(!wrong.ok());
        QVERIFY(wrong.error().kind == ErrorKind::Invalid);
        QVERIFY(wrong.error().line().contains(QStringLiteral("\"inptu\"")));
        QVERIFY(wrong.error().line().contains(QStringLiteral("did you mean input?")));
        QVERIFY(wrong.error().line().contains(QStringLiteral("cache_write_1h")));
        QVERIFY(!parseColumns(u"").ok());
        QVERIFY(!parseColumns(u"id,").ok());
    }

    void sortText()
    {
        QCOMPARE(aigo::sortText(parseSort(u"input, -Context").value()), QStringLiteral("input,-context"));
        QVERIFY(parseSort(u"").value().empty());
        QCOMPARE(aigo::sortText(parseSort(u"input,-input").value()), QStringLiteral("input"));
        const auto wrong = parseSort(u"-speed");
        QVERIFY(!wrong.ok());
        QVERIFY(wrong.error().line().startsWith(QStringLiteral("sort: there is no column \"speed\"")));
    }

    void unknownIsLastEitherWay()
    {
        std::vector<Model> models;
        for (const auto &[id, price] : {std::pair<const char *, const char *>("x/none", nullptr),
                                        {"x/m10", "3"},
                                        {"x/m9", "3"},
                                        {"x/cheap", "0.5"}}) {
            Model model = exampleModel(QString::fromLatin1(id));
            if (price != nullptr) {
                addPrice(model, QStringLiteral("input"), price);
            }
            models.push_back(std::move(model));
        }
        QCOMPARE(sorted(models, u"input").join(u' '), QStringLiteral("cheap m9 m10 none"));
        QCOMPARE(sorted(models, u"-input").join(u' '), QStringLiteral("m9 m10 cheap none"));
        QCOMPARE(sorted(models, u"").join(u' '), QStringLiteral("cheap m9 m10 none"));
        QCOMPARE(sorted(models, u"-id").join(u' '), QStringLiteral("none m10 m9 cheap"));
        QVERIFY(compareCells({}, qint64{1}, false) > 0);
        QVERIFY(compareCells({}, qint64{1}, true) > 0);
        QVERIFY(compareCells(qint64{1}, qint64{2}, true) > 0);
        QCOMPARE(compareCells({}, {}, true), 0);
    }

    void naturalOrder()
    {
        const QStringList wanted{QStringLiteral("1"),       QStringLiteral("2"),       QStringLiteral("10"),
                                 QStringLiteral("gpt-4"),   QStringLiteral("gpt-4-1"), QStringLiteral("gpt-4.1"),
                                 QStringLiteral("gpt-4o"),  QStringLiteral("GPT-10"),  QStringLiteral("gpt-10b"),
                                 QStringLiteral("gpt-100"), QStringLiteral("gpt-x"),   QStringLiteral("한국")};
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            for (qsizetype j = 0; j < wanted.size(); ++j) {
                const int order = naturalCompare(wanted[i], wanted[j]);
                QVERIFY2((order < 0) == (i < j) && (order > 0) == (i > j),
                         qPrintable(wanted[i] + QStringLiteral(" and ") + wanted[j]));
            }
        }
        QCOMPARE(naturalCompare(u"GPT-04", u"gpt-4"), 0);
    }

    void near()
    {
        const QStringList words{QStringLiteral("provider"), QStringLiteral("input"), QStringLiteral("cap")};
        QCOMPARE(nearestWord(u"provder", words), QStringLiteral("provider"));
        QCOMPARE(nearestWord(u"prov", words), QStringLiteral("provider"));
        QCOMPARE(nearestWord(u"zzzzzz", words), QString());
        QCOMPARE(nearestWord(u"", words), QString());
        QCOMPARE(nearestWord(QString(10'000, u'a'), words), QString());
    }
};

QTEST_APPLESS_MAIN(TestColumns)
#include "tst_columns.moc"
