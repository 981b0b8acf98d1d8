// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/engine.h"

#include "core/sources/catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

static void loadResources()
{
    Q_INIT_RESOURCE(presets);
}

namespace aigo {

namespace {

/// On where nobody chose: what is shipped so (its API tells its health without a key), and what the user has a key for.
bool enabledByItself(const Provider &provider, const Keyring &keyring)
{
    return !provider.adapter.isEmpty() && (provider.enabled || keyring.key(provider).has_value());
}

} // namespace

Result<std::unique_ptr<Database>> Engine::openStore(const QString &folder, const Clock &clock)
{
    Result<std::unique_ptr<Database>> opened = Database::open(folder);
    if (!opened) {
        return opened;
    }
    const auto embedded = embeddedCatalogue();
    if (!embedded) {
        return embedded.error();
    }
    const SourceDocument document = *embedded;
    const Instant now = clock.now();
    auto done = (*opened)->write([document, now](QSqlDatabase &db) -> Status {
        const auto known = CatalogueStore::documentAt(db, document.source, document.asOf);
        if (!known) {
            return known.error();
        }
        if (!*known) {
            const auto run = CatalogueImport::importDocument(db, document, now);
            return run ? Status(Done{}) : Status(run.error());
        }
        return Done{};
    });
    done.waitForFinished();
    if (const Status status = done.result(); !status) {
        return status.error();
    }
    return opened;
}

Result<std::unique_ptr<Engine>> Engine::create(std::unique_ptr<Database> database, const Clock &clock,
                                               EngineOptions options)
{
    Result<ProviderRegistry> shipped = ProviderRegistry::shipped();
    if (!shipped) {
        return shipped.error();
    }
    return std::unique_ptr<Engine>(new Engine(std::move(database), std::move(*shipped), clock, std::move(options)));
}

Engine::Engine(std::unique_ptr<Database> store, ProviderRegistry shipped, const Clock &time, EngineOptions chosen)
    : m_database(std::move(store))
    , clock(time)
    , options(std::move(chosen))
    , registry(std::move(shipped))
    , database(*m_database)
    , catalogue(database)
    , samples(database)
    , series(database)
    , incidents(database)
    , jobStore(database)
    , providerStore(database)
    , presetStore(database)
    , alerts(database)
    , validators(database)
    , settings(database)
    , sourceStates(database)
    , importer(database)
    , keyring(options.environment, options.secrets ? options.secrets() : nullptr)
    , keyMemory(database, keyring)
    , http(clock)
    , alertChannels(keyring, http)
    , checker(http, registry, keyring, clock)
    , credits(database, http, registry, keyring, clock)
    , sources(database, http, registry, keyring, clock)
    , statusPages(database, http, registry, clock)
{
    http.setOffline(options.offline);
    http.setLoopbackOnly(options.demo);
}

Provider Engine::shippedProvider(const QString &slug) const
{
    Provider provider = registry.provider(slug);
    provider.enabled = registry.find(slug) != nullptr && enabledByItself(provider, keyring);
    return provider;
}

std::vector<Provider> Engine::providers(const std::vector<ProviderSettings> &settingsOfUser) const
{
    std::vector<Provider> all = registry.providers();
    for (Provider &provider : all) {
        provider.enabled = enabledByItself(provider, keyring);
    }
    for (const ProviderSettings &setting : settingsOfUser) {
        const auto it = std::find_if(all.begin(), all.end(), [&](const Provider &p) { return p.slug == setting.slug; });
        if (it != all.end()) {
            *it = setting.appliedTo(*it);
        } else {
            Provider added = registry.provider(setting.slug);
            added.enabled = false;
            all.push_back(setting.appliedTo(added));
        }
    }
    std::sort(all.begin(), all.end(), [](const Provider &a, const Provider &b) {
        return a.enabled != b.enabled ? a.enabled : QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return all;
}

std::vector<Preset> Engine::presets(const std::vector<Preset> &users, const QStringList &order)
{
    std::vector<Preset> all = shippedPresets();
    for (const Preset &preset : users) {
        const auto it = std::find_if(all.begin(), all.end(), [&](const Preset &shipped) {
            return shipped.name.compare(preset.name, Qt::CaseInsensitive) == 0;
        });
        if (it != all.end()) {
            *it = preset;
        } else {
            all.push_back(preset);
        }
    }
    std::map<QString, qsizetype> places;
    for (const QString &name : order) {
        places.try_emplace(name.toCaseFolded(), places.size());
    }
    // Those without a place keep their order behind the others.
    std::vector<std::pair<qsizetype, Preset>> placed;
    for (Preset &preset : all) {
        const auto place = places.find(preset.name.toCaseFolded());
        const auto behind = static_cast<qsizetype>(places.size() + placed.size());
        placed.emplace_back(place == places.end() ? behind : place->second, std::move(preset));
    }
    std::sort(placed.begin(), placed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    all.clear();
    for (auto &[place, preset] : placed) {
        all.push_back(std::move(preset));
    }
    return all;
}

QString presetOrderText(const QStringList &names)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact));
}

QStringList presetOrderFrom(const std::map<QString, QString> &texts)
{
    QStringList names;
    const auto text = texts.find(presetOrderKey.toString());
    for (const QJsonValue name :
         QJsonDocument::fromJson(text == texts.end() ? QByteArray() : text->second.toUtf8()).array()) {
        names << name.toString();
    }
    return names;
}

std::vector<Preset> shippedPresets()
{
    loadResources();
    QFile file(QStringLiteral(":/aigo/presets/presets.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<Preset> out;
    for (const QJsonValue entry : QJsonDocument::fromJson(file.readAll()).array()) {
        Preset preset;
        preset.name = entry[u"name"].toString();
        preset.filter = entry[u"filter"].toString();
        preset.sort = entry[u"sort"].toString();
        for (const QJsonValue column : entry[u"columns"].toArray()) {
            preset.columns << column.toString();
        }
        preset.shipped = true;
        out.push_back(preset);
    }
    return out;
}

/// The names of the shipped presets, for translators: the window shows QCoreApplication::translate("Preset", name).
[[maybe_unused]] static const char *const presetNames[] = {
    QT_TRANSLATE_NOOP("Preset", "Cheap with vision"), QT_TRANSLATE_NOOP("Preset", "Long context"),
    QT_TRANSLATE_NOOP("Preset", "Reasoning"),         QT_TRANSLATE_NOOP("Preset", "Cheap with tools"),
    QT_TRANSLATE_NOOP("Preset", "Embeddings"),        QT_TRANSLATE_NOOP("Preset", "Ends soon"),
    QT_TRANSLATE_NOOP("Preset", "Open weights"),      QT_TRANSLATE_NOOP("Preset", "New this month"),
    QT_TRANSLATE_NOOP("Preset", "Watched"),
};

} // namespace aigo
