// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demofill.h"

#include "core/domain/deepcheck.h"
#include "core/monitor/configuration.h"
#include "core/monitor/newssync.h"
#include "core/providers/registry.h"
#include "core/storage/newsstore.h"
#include "core/storage/providerstore.h"
#include "core/storage/settingsstore.h"

#include <algorithm>

namespace aigo {

namespace {

using namespace std::chrono_literals;

QUrl at(QUrl origin, const QString &path)
{
    origin.setPath(path);
    return origin;
}

Status settleProviders(QSqlDatabase &db, const DemoWorld &world, const ProviderRegistry &registry,
                       const DemoAddresses &addresses)
{
    for (const Provider &shipped : registry.providers()) {
        ProviderSettings settings;
        settings.slug = shipped.slug;
        const auto where = addresses.providers.find(shipped.slug);
        const bool here = where != addresses.providers.end();
        settings.enabled = here;
        settings.statusPage = here ? at(where->second, QStringLiteral("/status")) : QUrl();
        if (here) {
            settings.baseUrl = at(where->second, QStringLiteral("/v1"));
            settings.checkEvery = world.checkEvery;
        }
        if (Status saved = ProviderStore::saveSettings(db, settings); !saved) {
            return saved;
        }
    }
    return Done{};
}

Status settleSources(QSqlDatabase &db, const DemoAddresses &addresses)
{
    struct Here
    {
        const char *name;
        const char *path;
        Milliseconds every;
    };
    static constexpr Here here[]{
        {"models-dev", "/models.json", 30min},
        {"llm-prices", "/prices.json", 2h},
        {"openrouter-endpoints", "/or/models", 30min},
        {"aider", "/aider.yml", 24h},
        {"lmarena", "/lmarena.json", 24h},
        {"models-dev-benchmarks", "/benchmarks.json", 24h},
    };
    for (SourceSetting source : defaultSources()) {
        source.enabled = false;
        source.url = at(addresses.documents, u'/' + source.name);
        for (const Here &one : here) {
            if (source.name == QLatin1String(one.name)) {
                source.enabled = true;
                source.url = at(addresses.documents, QString::fromLatin1(one.path));
                source.every = one.every;
            }
        }
        if (source.name == u"openrouter-endpoints") {
            source.filter = QStringLiteral("provider:openrouter");
        }
        if (Status saved = SettingsStore::save(db, sourceToTexts(source)); !saved) {
            return saved;
        }
    }
    return Done{};
}

Status settleFeeds(QSqlDatabase &db, const DemoWorld &world, const DemoAddresses &addresses)
{
    std::vector<FeedSetting> feeds = shippedFeeds();
    for (FeedSetting &feed : feeds) {
        feed.enabled = false;
        feed.url = {};
    }
    for (const DemoFeed &made : world.feeds) {
        auto it = std::find_if(feeds.begin(), feeds.end(), [&](const FeedSetting &f) { return f.name == made.name; });
        if (it == feeds.end()) {
            feeds.emplace_back();
            it = feeds.end() - 1;
        }
        it->name = made.name;
        it->provider = made.provider;
        it->category = QStringLiteral("news");
        it->url = at(addresses.documents, QStringLiteral("/feeds/%1.xml").arg(made.name));
        it->every = 30min;
        it->enabled = true;
    }
    for (const FeedSetting &feed : feeds) {
        if (Status saved = NewsStore::saveFeed(db, feed); !saved) {
            return saved;
        }
    }
    return Done{};
}

/// What the user chose: deep checks, and models to follow.
Status settleChoices(QSqlDatabase &db, const DemoWorld &world)
{
    std::map<QString, QString> texts;
    for (const DemoDeepCheck &check : world.deepChecks) {
        DeepCheckSetting setting;
        setting.model = check.model;
        setting.every = world.deepEvery;
        setting.enabled = true;
        texts[deepCheckKey(check.model)] = deepCheckText(setting);
    }
    for (const QString &model : world.watched) {
        texts[QStringLiteral("watched.") + model] = toIso(world.from);
    }
    return SettingsStore::save(db, texts);
}

} // namespace

Status settleDemo(QSqlDatabase &db, const DemoWorld &world, const ProviderRegistry &registry,
                  const DemoAddresses &addresses)
{
    Status done = settleProviders(db, world, registry, addresses);
    done = done ? settleSources(db, addresses) : done;
    done = done ? settleFeeds(db, world, addresses) : done;
    return done ? settleChoices(db, world) : done;
}

} // namespace aigo
