// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/scoreorigin.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

using L = QLatin1StringView;

/// A lab's pages beside LAB.com, LAB.ai and its like-named organisations: a domain, or "host/organisation".
struct Place
{
    L lab;
    L page;
};
constexpr std::array places{
    Place{L("alibaba"), L("qwen.ai")},
    Place{L("alibaba"), L("alibabacloud.com")},
    Place{L("alibaba"), L("aliyun.com")},
    Place{L("alibaba"), L("qwenlm.github.io")},
    Place{L("alibaba"), L("huggingface.co/qwen")},
    Place{L("alibaba"), L("github.com/qwenlm")},
    Place{L("amazon"), L("amazon.science")},
    Place{L("amazon"), L("aws.amazon.com")},
    Place{L("anthropic"), L("claude.com")},
    Place{L("deepseek"), L("huggingface.co/deepseek-ai")},
    Place{L("deepseek"), L("github.com/deepseek-ai")},
    Place{L("google"), L("blog.google")},
    Place{L("google"), L("deepmind.google")},
    Place{L("google"), L("google.dev")},
    Place{L("google"), L("googleblog.com")},
    Place{L("google"), L("github.com/google-deepmind")},
    Place{L("meta"), L("llama.com")},
    Place{L("meta"), L("huggingface.co/meta-llama")},
    Place{L("meta"), L("github.com/meta-llama")},
    Place{L("minimax"), L("minimax.io")},
    Place{L("minimax"), L("minimaxi.com")},
    Place{L("minimax"), L("huggingface.co/minimaxai")},
    Place{L("minimax"), L("github.com/minimax-ai")},
    Place{L("mistral"), L("huggingface.co/mistralai")},
    Place{L("mistral"), L("github.com/mistralai")},
    Place{L("moonshotai"), L("moonshot.ai")},
    Place{L("moonshotai"), L("moonshot.cn")},
    Place{L("moonshotai"), L("kimi.com")},
    Place{L("moonshotai"), L("moonshotai.github.io")},
    Place{L("xai"), L("x.ai")},
    Place{L("xiaomi"), L("huggingface.co/xiaomimimo")},
    Place{L("zai"), L("z.ai")},
    Place{L("zai"), L("bigmodel.cn")},
    Place{L("zai"), L("zhipuai.cn")},
    Place{L("zai"), L("huggingface.co/zai-org")},
    Place{L("zai"), L("github.com/zai-org")},
    Place{L("zhipuai"), L("z.ai")},
    Place{L("zhipuai"), L("bigmodel.cn")},
    Place{L("zhipuai"), L("huggingface.co/zai-org")},
};

/// Those who run what they publish themselves. Boards that take results from vendors are not among them.
constexpr std::array independents{
    L("aider.chat"),       L("arcprize.org"), L("artificialanalysis.ai"),
    L("epoch.ai"),         L("livebench.ai"), L("lmarena.ai"),
    L("metr.org"),         L("scale.com"),    L("vals.ai"),
    L("simple-bench.com"), L("aisi.gov.uk"),
};

bool isWithin(const QString &host, QStringView domain)
{
    return host == domain || (host.endsWith(domain) && host[host.size() - domain.size() - 1] == u'.');
}

/// "host/organisation" takes the organisation's pages there, a domain all of its own and below.
bool isAt(const QString &host, const QString &organisation, const QString &page)
{
    const qsizetype slash = page.indexOf(u'/');
    return slash < 0 ? isWithin(host, page)
                     : isWithin(host, QStringView(page).first(slash)) && organisation == page.sliced(slash + 1);
}

} // namespace

ScoreOrigin originOfAddress(const QString &lab, const QUrl &address)
{
    const QString host = address.host().toLower();
    const QString owner = lab.toLower();
    if (host.isEmpty() || owner.isEmpty()) {
        return ScoreOrigin::Unknown;
    }
    const QString organisation = address.path().section(u'/', 1, 1).toLower();
    const QStringList own{owner + QStringLiteral(".com"), owner + QStringLiteral(".ai"),
                          QStringLiteral("huggingface.co/") + owner, QStringLiteral("github.com/") + owner};
    const bool vendors =
        std::any_of(own.begin(), own.end(), [&](const QString &page) { return isAt(host, organisation, page); }) ||
        std::any_of(places.begin(), places.end(), [&](const Place &place) {
            return place.lab == owner && isAt(host, organisation, QString(place.page));
        });
    if (vendors) {
        return ScoreOrigin::Vendor;
    }
    const bool independent = std::any_of(independents.begin(), independents.end(),
                                         [&host](L domain) { return isWithin(host, QString(domain)); });
    return independent ? ScoreOrigin::Independent : ScoreOrigin::Unknown;
}

} // namespace aigo
