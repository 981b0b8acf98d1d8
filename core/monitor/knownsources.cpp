// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/knownsources.h"

#include "core/benchmarks/leaderboards.h"
#include "core/providers/modellist.h"
#include "core/providers/registry.h"
#include "core/sources/hfrouter.h"
#include "core/sources/litellm.h"
#include "core/sources/llmprices.h"
#include "core/sources/modelsdev.h"
#include "core/sources/openrouter.h"
#include "core/sources/openrouterendpoints.h"
#include "core/sources/parsera.h"

#include <algorithm>

namespace aigo {

namespace {

using namespace std::chrono_literals;
using Pages = std::span<const QByteArray>;

Result<SourceDocument> liteLlm(Pages pages, Instant asOf, const SourceContext &context)
{
    return readLiteLlm(pages.front(), asOf, context.slugs);
}

Result<SourceDocument> modelsDev(Pages pages, Instant asOf, const SourceContext &context)
{
    auto document = readModelsDev(pages.front(), asOf, context.slugs, context.subscriptions);
    if (!pages.front().contains("\"benchmarks\"")) {
        return document;
    }
    // catalog.json has both, models.json scores only, api.json none.
    auto scores = readModelsDevScores(pages.front(), asOf, context.place);
    if (!document || !scores) {
        return scores ? scores : document;
    }
    document->scores = std::move(scores->scores);
    document->skipped.insert(document->skipped.end(), scores->skipped.begin(), scores->skipped.end());
    return document;
}

Result<SourceDocument> openRouter(Pages pages, Instant asOf, const SourceContext &context)
{
    return readOpenRouter(pages, asOf, context.slugs);
}

Result<SourceDocument> openRouterEndpoints(Pages pages, Instant asOf, const SourceContext &context)
{
    return readOpenRouterEndpoints(pages, asOf, context.slugs);
}

Result<SourceDocument> hfRouter(Pages pages, Instant asOf, const SourceContext &context)
{
    return readHfRouter(pages.front(), asOf, context.slugs);
}

Result<SourceDocument> llmPrices(Pages pages, Instant asOf, const SourceContext &context)
{
    return readLlmPrices(pages.front(), asOf, context.slugs);
}

Result<SourceDocument> parsera(Pages pages, Instant asOf, const SourceContext &context)
{
    return readParsera(pages.front(), asOf, context.slugs);
}

using ReadBoard = Result<SourceDocument> (*)(QByteArrayView, Instant, const QString &);
template <ReadBoard read>
Result<SourceDocument> board(Pages pages, Instant asOf, const SourceContext &context)
{
    return read(pages.front(), asOf, context.place);
}

KnownSource leaderboard(const QString &name, const QString &url, Milliseconds every, bool enabled,
                        KnownSource::Read read)
{
    return {name, {QStringLiteral("benchmarks")}, url, every, enabled, read, nullptr, {},
            {},   KnownSource::Kind::Benchmarks};
}

/// On where the address is the publisher's own and stands; the others are for those who want them.
std::vector<KnownSource> makeLeaderboards()
{
    std::vector<KnownSource> boards{
        leaderboard(QStringLiteral("aider"),
                    QStringLiteral("https://raw.githubusercontent.com/Aider-AI/aider/main/aider/website/_data/"
                                   "polyglot_leaderboard.yml"),
                    24h, true, board<readAider>),
        leaderboard(
            QStringLiteral("lmarena"),
            QStringLiteral("https://raw.githubusercontent.com/lmarena/arena-catalog/main/data/leaderboard-text.json"),
            24h, true, board<readLmArena>),
        leaderboard(QStringLiteral("epoch"), QStringLiteral("https://epoch.ai/data/eci_scores.csv"), 24h, true,
                    board<readEpoch>),
        leaderboard(QStringLiteral("hf-open-llm"),
                    QStringLiteral("https://raw.githubusercontent.com/fboulnois/llm-leaderboard-csv/main/csv/"
                                   "open-llm-leaderboard.csv"),
                    24h * 7, false, board<readHfOpenLlm>),
        leaderboard(QStringLiteral("artificial-analysis"),
                    QStringLiteral("https://artificialanalysis.ai/api/v2/data/llms/models"), 24h, false,
                    board<readArtificialAnalysis>),
        leaderboard(QStringLiteral("models-dev-benchmarks"), QStringLiteral("https://models.dev/models.json"), 24h,
                    true, board<readModelsDevScores>),
    };
    for (KnownSource &board : boards) {
        const bool keyed = board.name == u"artificial-analysis";
        board.keyEnv = keyed ? QStringLiteral("ARTIFICIAL_ANALYSIS_API_KEY") : QString();
        board.keyHeader = keyed ? QByteArray("x-api-key") : QByteArray();
        board.allSuites = board.name == u"models-dev-benchmarks";
    }
    return boards;
}

std::vector<KnownSource> makeSources()
{
    const QString models = QStringLiteral("models");
    const QString prices = QStringLiteral("prices");
    const QString limits = QStringLiteral("limits");
    const QString capabilities = QStringLiteral("capabilities");
    const QString deprecations = QStringLiteral("deprecations");
    const QString telemetry = QStringLiteral("telemetry");
    return {
        {QStringLiteral("litellm"),
         {models, prices, limits, capabilities, deprecations},
         QStringLiteral("https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json"),
         6h,
         true,
         liteLlm,
         nullptr,
         {},
         {}},
        {QStringLiteral("models-dev"),
         {models, prices, limits, capabilities, deprecations},
         QStringLiteral("https://models.dev/api.json"),
         6h,
         true,
         modelsDev,
         nullptr,
         {},
         {}},
        {QStringLiteral("openrouter"),
         {models, prices, limits, capabilities, deprecations},
         QStringLiteral("https://openrouter.ai/api/v1/models"),
         1h,
         true,
         openRouter,
         openRouterNextPage,
         {},
         {}},
        {QStringLiteral("openrouter-endpoints"),
         {prices, limits, telemetry},
         QStringLiteral("https://openrouter.ai/api/v1/models"),
         30min,
         false,
         openRouterEndpoints,
         [](QByteArrayView) { return QString(); },
         QStringLiteral("/%1/endpoints"),
         QStringLiteral("provider:openrouter released:>90d")},
        {QStringLiteral("hf-router"),
         {models, prices, limits, telemetry},
         QStringLiteral("https://router.huggingface.co/v1/models"),
         1h,
         true,
         hfRouter,
         nullptr,
         {},
         {}},
        {QStringLiteral("llm-prices"),
         {prices, QStringLiteral("history")},
         QStringLiteral("https://www.llm-prices.com/historical-v1.json"),
         12h,
         true,
         llmPrices,
         nullptr,
         {},
         {}},
        {QStringLiteral("parsera"),
         {models, prices, limits, capabilities},
         QStringLiteral("https://api.parsera.org/v1/llm-specs"),
         24h,
         false,
         parsera,
         nullptr,
         {},
         {}},
    };
}

} // namespace

const std::vector<KnownSource> &knownSources()
{
    static const std::vector<KnownSource> sources = [] {
        std::vector<KnownSource> all = makeSources();
        const std::vector<KnownSource> boards = makeLeaderboards();
        all.insert(all.end(), boards.begin(), boards.end());
        return all;
    }();
    return sources;
}

const KnownSource *knownSource(const QString &name)
{
    const auto &all = knownSources();
    const auto it = std::find_if(all.begin(), all.end(), [&name](const KnownSource &s) { return s.name == name; });
    return it == all.end() ? nullptr : &*it;
}

QStringList sourceGives(const QString &source)
{
    const KnownSource *known = knownSource(source);
    return known != nullptr ? known->gives : QStringList{QStringLiteral("models")};
}

Result<DocumentReader> documentReader(const QString &source, const ProviderRegistry &registry, const QString &place)
{
    if (const KnownSource *known = knownSource(source)) {
        const SourceContext context{registry.slugs(), registry.subscriptions(), place};
        return DocumentReader(
            [known, context](const std::vector<QByteArray> &pages, Instant asOf) -> Result<SourceDocument> {
                if (pages.empty() || (known->next == nullptr && pages.size() > 1)) {
                    return Error{.kind = ErrorKind::Invalid,
                                 .what = QStringLiteral("an answer of %1 is one document, not pages").arg(known->name)};
                }
                return known->read(pages, asOf, context);
            });
    }
    if (source.contains(u'/') || source.trimmed().isEmpty()) {
        QStringList names;
        for (const KnownSource &known : knownSources()) {
            names << known.name;
        }
        return Error{.kind = ErrorKind::NotFound,
                     .what = QStringLiteral("this version reads no documents of \"%1\"").arg(source),
                     .mend = QStringLiteral("it reads %1 and providers' own lists (openai, anthropic, …)")
                                 .arg(names.join(QStringLiteral(", ")))};
    }
    Provider provider = registry.provider(source);
    if (modelListAdapter(provider.adapter) == nullptr) {
        provider.adapter = QStringLiteral("openai-compatible");
    }
    return DocumentReader([provider](const std::vector<QByteArray> &pages, Instant asOf) -> Result<SourceDocument> {
        return readModelList(provider, pages, asOf);
    });
}

} // namespace aigo
