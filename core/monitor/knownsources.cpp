// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/knownsources.h"

#include "core/providers/modellist.h"
#include "core/providers/registry.h"
#include "core/sources/litellm.h"

#include <algorithm>

namespace aigo {

namespace {

using namespace std::chrono_literals;
using Pages = std::span<const QByteArray>;

/// Sources of later versions: a provider of that name must not come to be by mistake.
const QStringList notYet{QStringLiteral("models-dev"),
                         QStringLiteral("openrouter"),
                         QStringLiteral("openrouter-endpoints"),
                         QStringLiteral("hf-router"),
                         QStringLiteral("llm-prices"),
                         QStringLiteral("aider"),
                         QStringLiteral("lmarena"),
                         QStringLiteral("epoch"),
                         QStringLiteral("hf-open-llm"),
                         QStringLiteral("artificial-analysis")};

Result<SourceDocument> liteLlm(Pages pages, Instant asOf, const SourceContext &context)
{
    return readLiteLlm(pages.front(), asOf, context.slugs);
}

std::vector<KnownSource> makeSources()
{
    const QString models = QStringLiteral("models");
    const QString prices = QStringLiteral("prices");
    const QString limits = QStringLiteral("limits");
    const QString capabilities = QStringLiteral("capabilities");
    const QString deprecations = QStringLiteral("deprecations");
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
    };
}

} // namespace

const std::vector<KnownSource> &knownSources()
{
    static const std::vector<KnownSource> sources = makeSources();
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

Result<DocumentReader> documentReader(const QString &source, const ProviderRegistry &registry)
{
    if (const KnownSource *known = knownSource(source)) {
        SourceContext context{registry.slugs(), {}};
        for (const Provider &provider : registry.providers()) {
            if (provider.subscription) {
                context.subscriptions.insert(provider.slug);
            }
        }
        return DocumentReader(
            [known, context](const std::vector<QByteArray> &pages, Instant asOf) -> Result<SourceDocument> {
                if (pages.empty() || (known->next == nullptr && pages.size() > 1)) {
                    return Error{.kind = ErrorKind::Invalid,
                                 .what = QStringLiteral("an answer of %1 is one document, not pages").arg(known->name)};
                }
                return known->read(pages, asOf, context);
            });
    }
    if (notYet.contains(source) || source.contains(u'/') || source.trimmed().isEmpty()) {
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
