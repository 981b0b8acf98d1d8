// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/leaderboards.h"
#include "core/benchmarks/suites.h"
#include "core/monitor/benchmarkview.h"
#include "core/reading/gzip.h"
#include "tests/bench/report.h"
#include "tests/support/shareddata.h"

#include <QElapsedTimer>

/// Reading every recorded leaderboard, ranking all of it, and tying it to a catalogue of 5,000 models.
using namespace aigo;

namespace {

using Read = Result<SourceDocument> (*)(QByteArrayView, Instant, const QString &);

struct Board
{
    Read read;
    const char *file;
    QByteArray bytes{};
};

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

std::vector<Model> catalogue()
{
    std::vector<Model> models(5'000);
    for (std::size_t i = 0; i < models.size(); ++i) {
        ModelFacts &facts = models[i].facts;
        facts.provider = QStringLiteral("provider%1").arg(i % 50);
        facts.apiId = QStringLiteral("vendor/model-%1-%2b-2025-%3-01")
                          .arg(i % 700)
                          .arg(i % 90)
                          .arg(i % 12 + 1, 2, 10, QChar(u'0'));
        facts.id = facts.provider + u'/' + facts.apiId;
    }
    return models;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (test::sharedData().isEmpty()) {
        std::printf("the recorded documents are not beside this checkout\n");
        return 0;
    }
    std::vector<Board> boards{{readAider, "aider/polyglot_leaderboard_2025-04.yml"},
                              {readAider, "aider/polyglot_leaderboard_2025-10-04.yml"},
                              {readLmArena, "lmarena/lmarena_text_2025-08-06.csv"},
                              {readLmArena, "lmarena/lmarena_vision_2025-08-06.csv"},
                              {readLmArena, "lmarena/lmsys_2025-04-11.csv"},
                              {readEpoch, "epoch/epoch_capabilities_index.csv"},
                              {readEpoch, "epoch/gpqa_diamond.csv"},
                              {readEpoch, "epoch/swe_bench_verified.csv"},
                              {readEpoch, "epoch/metr_time_horizons_external.csv"},
                              {readHfOpenLlm, "hf-open-llm/huggingface_v2_2024-09-30.csv.gz"}};
    for (Board &board : boards) {
        board.bytes =
            test::readBytes(test::sharedData() + QStringLiteral("/leaderboards/") + QString::fromLatin1(board.file));
    }
    std::vector<BenchmarkScore> scores;
    const auto readAll = [&] {
        scores.clear();
        for (const Board &board : boards) {
            const auto document = board.read(*unpacked(board.bytes), Instant{}, QString::fromLatin1(board.file));
            scores.insert(scores.end(), document->scores.begin(), document->scores.end());
        }
    };
    constexpr int rounds = 9;
    std::vector<double> reading;
    for (int i = 0; i < rounds; ++i) {
        reading.push_back(milliseconds(readAll));
    }
    std::sort(reading.begin(), reading.end());
    const std::vector<Model> models = catalogue();
    std::sort(scores.begin(), scores.end(),
              [](const BenchmarkScore &a, const BenchmarkScore &b) { return a.suite < b.suite; });
    std::vector<double> joining;
    for (int i = 0; i < rounds; ++i) {
        joining.push_back(milliseconds([&] { benchmarkView(scores, models, shippedBenchmarkNames()); }));
    }
    std::sort(joining.begin(), joining.end());
    bench::Report report("bench_leaderboards");
    report.figure("scores", static_cast<double>(scores.size()), "scores");
    report.figure("read_all_recorded", reading[rounds / 2], "ms", 200);
    report.figure("rank_and_match_5000_models", joining[rounds / 2], "ms", 200);
    return report.finish();
}
