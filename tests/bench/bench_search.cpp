// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/feeds/feed.h"
#include "core/storage/database.h"
#include "core/storage/searchindex.h"
#include "core/storage/sql.h"
#include "tests/bench/report.h"
#include "tests/support/searchcorpus.h"
#include "tests/support/shareddata.h"
#include "tests/support/tempstore.h"

#include <QDirIterator>
#include <cmath>

/// Search over 50,000 documents, Korean, English and mixed: processor time for the newest 50 of a keystroke (the first
/// words of a title, typed) and of 1,000 random queries, phrases of anything and what nothing has among them; whether
/// those find what the rule says (written another way), how long 500 more documents take, how large the index is beside
/// the text; and reading all recorded feeds.
using namespace aigo;
using namespace aigo::test;

namespace {

double cpuMs(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

Status put(Database &database, const std::vector<SearchDocument> &documents)
{
    return database.write([&](QSqlDatabase &db) { return SearchIndex::put(db, documents); }).result();
}

Status merge(Database &database) // as the daily job does
{
    return database.run([](QSqlDatabase &db) { return SearchIndex::merge(db); }).result();
}

qint64 pagesOf(Database &database, const QString &like)
{
    qint64 bytes = 0;
    const Status read =
        database
            .run([&](QSqlDatabase &db) {
                return sql::select(db, QStringLiteral("SELECT sum(length(block)) FROM %1").arg(like), {},
                                   [&bytes](const QSqlQuery &row) { bytes = row.value(0).toLongLong(); });
            })
            .result();
    return read ? bytes : -1;
}

double quantile(std::vector<double> &values, double q)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))];
}

/// What stands in the field while somebody types the first three words of a text.
QStringList keystrokes(const QString &text)
{
    const QString words = text.section(u' ', 0, 2);
    QStringList all;
    for (qsizetype size = 2; size <= words.size(); ++size) {
        all << words.first(size);
    }
    return all;
}

double feedsMs()
{
    std::vector<QByteArray> documents;
    QDirIterator files(sharedData() + QStringLiteral("/feeds"), {QStringLiteral("*.xml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        documents.push_back(readBytes(files.next()));
    }
    const Instant now = *parseTime(u"2026-11-21");
    return bench::medianMs(5, [&] {
        for (const QByteArray &document : documents) {
            (void)readFeed(document, {{}, now, {}}).ok();
        }
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    bench::Report report("bench_search");
    const TempStore temp;
    const auto opened = Database::open(temp.folder());
    if (!opened) {
        return 2;
    }
    Database &database = **opened;
    SearchCorpus corpus;
    std::vector<SearchDocument> documents = corpus.documents(50'500);
    const std::vector<SearchDocument> more(documents.end() - 500, documents.end());
    documents.resize(50'000);
    qint64 text = 0;
    for (const SearchDocument &one : documents) {
        text += one.title.toUtf8().size() + one.text.toUtf8().size();
    }
    bool good = true;
    report.figure("search_index_50000", cpuMs([&] { good = put(database, documents).ok(); }), "ms");
    report.figure("search_merge", cpuMs([&] { good = good && merge(database).ok(); }), "ms");
    const qint64 index = pagesOf(database, QStringLiteral("search_words_data"));
    report.figure("search_text", static_cast<double>(text) / 1e6, "MB");
    report.figure("search_index_of_text", static_cast<double>(index) / static_cast<double>(text), "ratio", 0.5);

    std::vector<double> times;
    int wrong = 0;
    std::sort(documents.begin(), documents.end(), [](const auto &a, const auto &b) { return a.at > b.at; });
    for (SearchDocument &one : documents) { // of the rule from here on, which compares folded
        one.title = SearchCorpus::folded(one.title);
        one.text = SearchCorpus::folded(one.text);
    }
#ifdef NDEBUG
    constexpr int enough = 1000;
#else
    constexpr int enough = 100; // it only has to run
#endif
    const int queries = argc > 2 ? std::atoi(argv[2]) : enough;
    for (int i = 0; i < queries; ++i) {
        SearchRequest request;
        request.text = corpus.query();
        SearchPage page;
        times.push_back(cpuMs([&] { page = *SearchIndex(database).find(request).result(); }));
        QStringList expected;
        const SearchCorpus::Rule rule(request.text);
        const bool looks = !SearchQuery(request.text).isTooShort();
        for (auto one = documents.begin(); looks && one != documents.end() && expected.size() < request.limit; ++one) {
            if (rule.matches(one->title, one->text)) {
                expected << one->id;
            }
        }
        QStringList actual;
        for (const SearchHit &hit : page.hits) {
            if (!hit.approximate) {
                actual << hit.id;
            }
        }
        wrong += actual == expected ? 0 : 1;
    }
    report.figure("search_random_p50", quantile(times, 0.5), "ms", 2);
    report.figure("search_random_p95", quantile(times, 0.95), "ms", 2);
    report.figure("search_random_p99", quantile(times, 0.99), "ms");
    report.figure("search_unlike_oracle", wrong + (good ? 0 : 1), "queries", 0.5);
    times.clear();
    for (std::size_t i = 0; i < documents.size(); i += documents.size() / 60) {
        for (const QString &typed : keystrokes(documents[i].title)) {
            SearchRequest request;
            request.text = typed;
            times.push_back(cpuMs([&] { (void)SearchIndex(database).find(request).result().ok(); }));
        }
    }
    report.figure("search_keystroke_p50", quantile(times, 0.5), "ms", 2);
    report.figure("search_keystroke_p95", quantile(times, 0.95), "ms", 2);
    report.figure("search_keystroke_p99", quantile(times, 0.99), "ms");
    SearchRequest korean;
    korean.text = QStringLiteral("장애");
    report.figure("search_two_syllables",
                  bench::medianMs(21, [&] { (void)SearchIndex(database).find(korean).result().ok(); }), "ms", 2);
    report.figure("search_500_more", cpuMs([&] { good = put(database, more).ok(); }), "ms", 200);
    if (!sharedData().isEmpty()) {
        report.figure("feeds_all_recorded", feedsMs(), "ms", 200);
    }
    return report.finish();
}
