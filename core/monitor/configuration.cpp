// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/configuration.h"

#include "core/domain/columns.h"
#include "core/domain/filter.h"
#include "core/domain/sorting.h"
#include "core/monitor/alertconfiguration.h"
#include "core/monitor/channelsettings.h"
#include "core/monitor/deepchecksettings.h"
#include "core/monitor/endpoints.h"
#include "core/monitor/knownsources.h"
#include "core/monitor/newssync.h"
#include "core/monitor/tomlreader.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <functional>
#include <sstream>
#include <toml++/toml.h>

namespace aigo {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

const QStringList web{QStringLiteral("https"), QStringLiteral("http")};
const QStringList adapters{QStringLiteral("openai"),  QStringLiteral("anthropic"),        QStringLiteral("google"),
                           QStringLiteral("mistral"), QStringLiteral("cohere"),           QStringLiteral("huggingface"),
                           QStringLiteral("ollama"),  QStringLiteral("openai-compatible")};

ProviderSettings readProvider(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table, {QStringLiteral("slug"), QStringLiteral("adapter"), QStringLiteral("base_url"),
                        QStringLiteral("key_env"), QStringLiteral("key"), QStringLiteral("status_page"),
                        QStringLiteral("check_every"), QStringLiteral("enabled"), QStringLiteral("insecure"),
                        QStringLiteral("realtime")});
    ProviderSettings provider;
    provider.slug = in.name(table, "slug", seen).toLower();
    static const QRegularExpression shape(QStringLiteral("^[a-z0-9][a-z0-9._-]*$"));
    if (const toml::node *slug = table.get("slug"); slug != nullptr && !shape.match(provider.slug).hasMatch()) {
        in.complain(*slug, QStringLiteral("slug"), QStringLiteral("takes letters, digits, and . _ - between them"));
    }
    provider.adapter = in.string(table, "adapter");
    if (provider.adapter && !adapters.contains(*provider.adapter)) {
        in.complain(*table.get("adapter"), QStringLiteral("adapter"),
                    QStringLiteral("must be one of %1").arg(adapters.join(QStringLiteral(", "))));
    }
    provider.baseUrl = in.url(table, "base_url", web);
    provider.keyEnv = in.string(table, "key_env");
    // Empty: their page is not asked.
    const bool noPage = table.get("status_page") != nullptr && table.get("status_page")->value<std::string>() == "";
    provider.statusPage = noPage ? std::optional(QUrl()) : in.url(table, "status_page", web);
    provider.checkEvery = in.duration(table, "check_every");
    provider.insecure = in.boolean(table, "insecure");
    provider.enabled = in.boolean(table, "enabled");
    if (const auto key = in.string(table, "key"); key && *key != u"keychain") {
        // Whatever stands there may be a key: it is not repeated in the error.
        in.complain(*table.get("key"), QStringLiteral("key"),
                    QStringLiteral("takes \"keychain\" only; a key itself never stands in this file"));
    }
    return provider;
}

SourceSetting readSource(TomlReader &in, const toml::table &table, QStringList &seen)
{
    QStringList keys{QStringLiteral("name"), QStringLiteral("url"), QStringLiteral("every"), QStringLiteral("enabled")};
    SourceSetting source;
    source.name = in.name(table, "name", seen);
    const auto shipped = defaultSources();
    const auto known =
        std::find_if(shipped.begin(), shipped.end(), [&](const SourceSetting &s) { return s.name == source.name; });
    if (known == shipped.end()) {
        const toml::node *name = table.get("name"); // missing: said above
        in.complain(name == nullptr ? table : *name, QStringLiteral("name"),
                    QStringLiteral("\"%1\" is no source of this version").arg(source.name));
        return source;
    }
    source.url = in.url(table, "url", web + QStringList{QStringLiteral("file")}).value_or(known->url);
    source.every = in.duration(table, "every").value_or(known->every);
    source.enabled = in.boolean(table, "enabled").value_or(true);
    source.filter = known->filter;
    if (!known->filter.isEmpty()) {
        keys << QStringLiteral("filter");
        source.filter = in.string(table, "filter").value_or(known->filter);
        if (const auto parsed = parseFilter(source.filter); !parsed) {
            in.complain(*table.get("filter"), QStringLiteral("filter"), parsed.error().line());
        }
    }
    in.onlyKeys(table, keys);
    return source;
}

QStringList readColumnKeys(TomlReader &in, const toml::table &table, const char *key, const QStringList &otherwise)
{
    const toml::node *node = table.get(key);
    if (node == nullptr) {
        return otherwise;
    }
    const QString name = QString::fromLatin1(key);
    const toml::array *array = node->as_array();
    if (array == nullptr || (!array->empty() && !array->is_homogeneous(toml::node_type::string))) {
        in.complain(*node, name, QStringLiteral("must be a list of texts"));
        return otherwise;
    }
    QStringList keys;
    for (const toml::node &column : *array) {
        keys << text(column.value_or(std::string()));
    }
    if (const auto known = parseColumns(keys.join(u',')); !keys.isEmpty() && !known) {
        in.complain(*node, name + u':', known.error().what);
    }
    return keys;
}

SavedComparison readComparison(TomlReader &in, const toml::table &table, QStringList &seen)
{
    constexpr qsizetype longestId = 1000;
    in.onlyKeys(table, {QStringLiteral("name"), QStringLiteral("models"), QStringLiteral("workload"),
                        QStringLiteral("differences")});
    SavedComparison comparison;
    comparison.name = in.name(table, "name", seen);
    if (comparison.name != comparisonName(comparison.name)) {
        in.complain(table, QStringLiteral("name"), QStringLiteral("is too long, or has spaces that are doubled"));
    }
    const toml::array *models = table.get_as<toml::array>("models");
    for (std::size_t i = 0; models != nullptr && i < models->size(); ++i) {
        comparison.choice.models << text(models->get(i)->value_or(std::string()));
    }
    QStringList &ids = comparison.choice.models;
    const bool whole =
        std::all_of(ids.begin(), ids.end(), [](const QString &id) { return !id.isEmpty() && id.size() <= longestId; });
    if (ids.isEmpty() || ids.size() > ComparisonChoice::mostModels || !whole || ids.removeDuplicates() > 0) {
        const toml::node *node = table.get("models");
        in.complain(node == nullptr ? table : *node, QStringLiteral("models"),
                    QStringLiteral("must be a list of 1 to %1 ids, each once").arg(ComparisonChoice::mostModels));
    }
    if (const auto written = in.string(table, "workload")) {
        const auto workload = parseWorkload(*written);
        workload ? void(comparison.choice.workload = *workload)
                 : in.complain(*table.get("workload"), QStringLiteral("workload:"), workload.error().what);
    }
    comparison.choice.differencesOnly = in.boolean(table, "differences").value_or(false);
    return comparison;
}

Preset readPreset(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table, {QStringLiteral("name"), QStringLiteral("filter"), QStringLiteral("sort"),
                        QStringLiteral("columns"), QStringLiteral("page"), QStringLiteral("pinned")});
    Preset preset;
    preset.name = in.name(table, "name", seen);
    preset.filter = in.string(table, "filter").value_or(QString());
    preset.sort = in.string(table, "sort").value_or(QString());
    preset.page = in.string(table, "page").value_or(preset.page);
    if (const toml::node *filter = table.get("filter")) {
        if (const auto parsed = parseFilter(preset.filter); !parsed) {
            in.complain(*filter, QStringLiteral("filter"), parsed.error().line());
        }
    }
    preset.columns = readColumnKeys(in, table, "columns", preset.columns);
    preset.pinned = readColumnKeys(in, table, "pinned", preset.pinned);
    if (const auto sort = parseSort(preset.sort); !sort) {
        in.complain(*table.get("sort"), QStringLiteral("sort:"), sort.error().what);
    }
    return preset;
}

std::string utf8(const QString &value)
{
    return value.toStdString();
}

} // namespace

namespace {

Override readOverride(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table, {QStringLiteral("model"), QStringLiteral("field"), QStringLiteral("value")});
    Override item;
    item.model = in.string(table, "model").value_or(QString());
    item.field = in.string(table, "field").value_or(QString());
    item.value = in.string(table, "value").value_or(QString());
    ModelFacts facts;
    const Status fits = setFact(facts, item.field, item.value);
    const QString key = item.model + u' ' + item.field;
    if (item.model.isEmpty() || item.value.isEmpty()) {
        in.complain(table, QStringLiteral("override"), QStringLiteral("needs a model, a field and a value"));
    } else if (!fits) {
        in.complain(table, QStringLiteral("override"), fits.error().line());
    } else if (seen.contains(key)) {
        in.complain(table, QStringLiteral("override"), QStringLiteral("of %1 is there twice").arg(key));
    }
    seen << key;
    return item;
}

Pin readPin(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table, {QStringLiteral("model"), QStringLiteral("field"), QStringLiteral("source")});
    Pin pin;
    pin.model = in.string(table, "model").value_or(QString());
    pin.field = in.string(table, "field").value_or(QString());
    pin.source = in.string(table, "source").value_or(QString());
    const QString key = pin.model + u' ' + pin.field;
    if (pin.source.isEmpty()) {
        in.complain(table, QStringLiteral("pin"), QStringLiteral("needs a source"));
    } else if (seen.contains(key)) {
        in.complain(table, QStringLiteral("pin"), QStringLiteral("of one model and field is there twice"));
    }
    seen << key;
    return pin;
}

} // namespace

std::vector<SourceSetting> defaultSources()
{
    std::vector<SourceSetting> settings;
    for (const KnownSource &known : knownSources()) {
        settings.push_back({known.name, QUrl(known.url), known.every, known.enabled, known.filter});
    }
    return settings;
}

std::vector<SourceSetting> sourcesFromTexts(const std::map<QString, QString> &texts)
{
    std::vector<SourceSetting> sources = defaultSources();
    for (SourceSetting &source : sources) {
        const auto find = [&](const char *field) -> std::optional<QString> {
            const auto it = texts.find(QStringLiteral("source.%1.%2").arg(source.name, QString::fromLatin1(field)));
            return it == texts.end() ? std::nullopt : std::optional(it->second);
        };
        source.url = find("url") ? QUrl(*find("url")) : source.url;
        source.every = parseDuration(find("every").value_or(QString())).value_or(source.every);
        source.enabled = find("enabled") ? *find("enabled") == u"yes" : source.enabled;
        source.filter = find("filter").value_or(source.filter);
    }
    return sources;
}

std::map<QString, QString> sourceToTexts(const SourceSetting &source)
{
    const QString stem = QStringLiteral("source.%1.").arg(source.name);
    std::map<QString, QString> texts{
        {stem + QStringLiteral("url"), source.url.toString()},
        {stem + QStringLiteral("every"), durationText(source.every)},
        {stem + QStringLiteral("enabled"), source.enabled ? QStringLiteral("yes") : QStringLiteral("no")}};
    if (!source.filter.isEmpty()) {
        texts[stem + QStringLiteral("filter")] = source.filter;
    }
    return texts;
}

namespace {

FeedSetting readFeed(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table, {QStringLiteral("name"), QStringLiteral("url"), QStringLiteral("every"),
                        QStringLiteral("enabled"), QStringLiteral("provider"), QStringLiteral("category")});
    const QString name = in.name(table, "name", seen).toLower();
    const std::vector<FeedSetting> shipped = shippedFeeds();
    const auto known =
        std::find_if(shipped.begin(), shipped.end(), [&](const FeedSetting &feed) { return feed.name == name; });
    FeedSetting feed = known == shipped.end() ? FeedSetting{} : *known;
    feed.name = name;
    if (const toml::node *node = table.get("name");
        node != nullptr && feedName(QStringLiteral("feed/") + name) != name) {
        in.complain(*node, QStringLiteral("name"), QStringLiteral("takes letters, digits, and . _ - between them"));
    }
    feed.url = in.url(table, "url", web).value_or(feed.url);
    if (feed.url.isEmpty()) {
        in.complain(table, QStringLiteral("url"), QStringLiteral("is missing"));
    }
    feed.every = in.duration(table, "every").value_or(feed.every);
    feed.enabled = in.boolean(table, "enabled").value_or(true);
    feed.provider = in.string(table, "provider").value_or(feed.provider);
    feed.category = in.string(table, "category").value_or(feed.category);
    return feed;
}

toml::table feedTable(const FeedSetting &feed)
{
    toml::table table{{"name", utf8(feed.name)},
                      {"url", utf8(feed.url.toString())},
                      {"every", utf8(durationText(feed.every))},
                      {"enabled", feed.enabled}};
    if (!feed.provider.isEmpty()) {
        table.insert("provider", utf8(feed.provider));
    }
    if (!feed.category.isEmpty()) {
        table.insert("category", utf8(feed.category));
    }
    return table;
}

} // namespace

Result<Configuration> readConfiguration(const QByteArray &toml, const QString &where)
{
    TomlReader in(where);
    toml::table root;
    try {
        root = toml::parse(std::string_view(toml.constData(), static_cast<std::size_t>(toml.size())));
    } catch (const toml::parse_error &error) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("no TOML: ") + QString::fromUtf8(error.description().data()),
                     QStringLiteral("%1:%2").arg(where).arg(error.source().begin.line),
                     QStringLiteral("nothing was changed"),
                     0,
                     {}};
    }
    Configuration out;
    in.onlyKeys(root, {QStringLiteral("provider"), QStringLiteral("source"), QStringLiteral("preset"),
                       QStringLiteral("comparison"), QStringLiteral("override"), QStringLiteral("pin"),
                       QStringLiteral("endpoint"), QStringLiteral("feed"), QStringLiteral("deep_check"),
                       QStringLiteral("deep_checks"), QStringLiteral("slo"), QStringLiteral("channel"),
                       QStringLiteral("alert"), QStringLiteral("maintenance"), QStringLiteral("quiet_hours")});
    QStringList slugs;
    std::vector<RealtimeSetting> opened;
    out.providers = in.list<ProviderSettings>(root, "provider", [&](const toml::table &t) {
        ProviderSettings provider = readProvider(in, t, slugs);
        if (const auto realtime = in.boolean(t, "realtime")) {
            opened.push_back({provider.slug, *realtime});
        }
        const toml::node *url = t.get("base_url");
        out.lines[provider.slug] = static_cast<int>((url != nullptr ? *url : t).source().begin.line);
        return provider;
    });
    if (out.providers) {
        out.realtime = std::move(opened);
    }
    QStringList sources;
    out.sources =
        in.list<SourceSetting>(root, "source", [&](const toml::table &t) { return readSource(in, t, sources); });
    QStringList presets;
    out.presets = in.list<Preset>(root, "preset", [&](const toml::table &t) { return readPreset(in, t, presets); });
    QStringList compared;
    out.comparisons = in.list<SavedComparison>(root, "comparison",
                                               [&](const toml::table &t) { return readComparison(in, t, compared); });
    QStringList overridden;
    out.overrides =
        in.list<Override>(root, "override", [&](const toml::table &t) { return readOverride(in, t, overridden); });
    QStringList pinned;
    out.pins = in.list<Pin>(root, "pin", [&](const toml::table &t) { return readPin(in, t, pinned); });
    QStringList endpoints;
    out.endpoints =
        in.list<Endpoint>(root, "endpoint", [&](const toml::table &t) { return readEndpoint(in, t, endpoints); });
    QStringList feeds;
    out.feeds = in.list<FeedSetting>(root, "feed", [&](const toml::table &t) { return readFeed(in, t, feeds); });
    QStringList channels;
    out.channels =
        in.list<AlertChannel>(root, "channel", [&](const toml::table &t) { return readChannel(in, t, channels); });
    QStringList promised;
    out.slos = in.list<TargetSlo>(root, "slo", [&](const toml::table &t) { return readSlo(in, t, promised); });
    QStringList deep;
    out.deepChecks =
        in.list<DeepCheckSetting>(root, "deep_check", [&](const toml::table &t) { return readDeepCheck(in, t, deep); });
    if (const toml::node *limits = root.get("deep_checks")) {
        out.deepCheckLimits = readDeepCheckLimits(in, *limits);
    }
    QStringList rules;
    out.alerts = in.list<AlertRule>(root, "alert", [&](const toml::table &t) { return readAlert(in, t, rules); });
    QStringList windows;
    out.maintenance = in.list<MaintenanceWindow>(root, "maintenance",
                                                 [&](const toml::table &t) { return readMaintenance(in, t, windows); });
    if (const toml::node *quiet = root.get("quiet_hours")) {
        if (const toml::table *table = quiet->as_table()) {
            out.quietHours = readQuietHours(in, *table);
        } else {
            in.complain(*quiet, QStringLiteral("quiet_hours"), QStringLiteral("must be a table: [quiet_hours]"));
        }
    }
    if (in.problem) {
        return *in.problem;
    }
    return out;
}

QByteArray writeConfiguration(const Configuration &configuration)
{
    toml::table root;
    const auto addList = [&root](const char *key, toml::array &&list) {
        if (!list.empty()) {
            root.insert(key, std::move(list));
        }
    };
    toml::array providers;
    for (const ProviderSettings &setting : configuration.providers.value_or(std::vector<ProviderSettings>{})) {
        toml::table table{{"slug", utf8(setting.slug)}};
        const auto addText = [&table](const char *key, const QString &value) {
            if (!value.isEmpty()) {
                table.insert(key, utf8(value));
            }
        };
        addText("adapter", setting.adapter.value_or(QString()));
        addText("base_url", setting.baseUrl.value_or(QUrl()).toString());
        addText("key_env", setting.keyEnv.value_or(QString()));
        addText("status_page", setting.statusPage.value_or(QUrl()).toString());
        if (setting.statusPage && setting.statusPage->isEmpty()) {
            table.insert("status_page", "");
        }
        if (setting.checkEvery) {
            addText("check_every", durationText(*setting.checkEvery));
        }
        if (setting.insecure) {
            table.insert("insecure", *setting.insecure);
        }
        if (setting.enabled) {
            table.insert("enabled", *setting.enabled);
        }
        for (const RealtimeSetting &realtime : configuration.realtime.value_or(std::vector<RealtimeSetting>{})) {
            if (realtime.slug == setting.slug) {
                table.insert("realtime", realtime.on);
            }
        }
        providers.push_back(std::move(table));
    }
    addList("provider", std::move(providers));
    toml::array endpoints;
    for (const Endpoint &endpoint : configuration.endpoints.value_or(std::vector<Endpoint>{})) {
        endpoints.push_back(endpointTable(endpoint));
    }
    addList("endpoint", std::move(endpoints));
    toml::array slos;
    for (const TargetSlo &slo : configuration.slos.value_or(std::vector<TargetSlo>{})) {
        slos.push_back(sloTable(slo));
    }
    addList("slo", std::move(slos));
    toml::array channels;
    for (const AlertChannel &channel : configuration.channels.value_or(std::vector<AlertChannel>{})) {
        channels.push_back(channelTable(channel));
    }
    addList("channel", std::move(channels));
    toml::array rules;
    for (const AlertRule &rule : configuration.alerts.value_or(std::vector<AlertRule>{})) {
        rules.push_back(alertTable(rule));
    }
    addList("alert", std::move(rules));
    toml::array windows;
    for (const MaintenanceWindow &window : configuration.maintenance.value_or(std::vector<MaintenanceWindow>{})) {
        windows.push_back(maintenanceTable(window));
    }
    addList("maintenance", std::move(windows));
    if (configuration.quietHours) {
        root.insert("quiet_hours", quietHoursTable(*configuration.quietHours));
    }
    toml::array feeds;
    for (const FeedSetting &feed : configuration.feeds.value_or(std::vector<FeedSetting>{})) {
        feeds.push_back(feedTable(feed));
    }
    addList("feed", std::move(feeds));
    toml::array sources;
    for (const SourceSetting &setting : configuration.sources.value_or(std::vector<SourceSetting>{})) {
        toml::table table{{"name", utf8(setting.name)},
                          {"url", utf8(setting.url.toString())},
                          {"every", utf8(durationText(setting.every))},
                          {"enabled", setting.enabled}};
        if (!setting.filter.isEmpty()) {
            table.insert("filter", utf8(setting.filter));
        }
        sources.push_back(std::move(table));
    }
    addList("source", std::move(sources));
    toml::array presets;
    for (const Preset &preset : configuration.presets.value_or(std::vector<Preset>{})) {
        toml::array columns;
        for (const QString &column : preset.columns) {
            columns.push_back(utf8(column));
        }
        toml::table table{{"name", utf8(preset.name)},
                          {"filter", utf8(preset.filter)},
                          {"sort", utf8(preset.sort)},
                          {"columns", std::move(columns)}};
        if (preset.page != Preset().page) {
            table.insert("page", utf8(preset.page));
        }
        if (preset.pinned != Preset().pinned) {
            toml::array pinned;
            for (const QString &column : preset.pinned) {
                pinned.push_back(utf8(column));
            }
            table.insert("pinned", std::move(pinned));
        }
        presets.push_back(std::move(table));
    }
    addList("preset", std::move(presets));
    toml::array comparisons;
    for (const SavedComparison &comparison : configuration.comparisons.value_or(std::vector<SavedComparison>{})) {
        toml::array models;
        for (const QString &id : comparison.choice.models) {
            models.push_back(utf8(id));
        }
        const QString named = workloadNameOf(comparison.choice.workload);
        toml::table table{{"name", utf8(comparison.name)},
                          {"models", std::move(models)},
                          {"workload", utf8(named.isEmpty() ? workloadText(comparison.choice.workload) : named)}};
        if (comparison.choice.differencesOnly) {
            table.insert("differences", true);
        }
        comparisons.push_back(std::move(table));
    }
    addList("comparison", std::move(comparisons));
    toml::array overrides;
    for (const Override &item : configuration.overrides.value_or(std::vector<Override>{})) {
        overrides.push_back(
            toml::table{{"model", utf8(item.model)}, {"field", utf8(item.field)}, {"value", utf8(item.value)}});
    }
    addList("override", std::move(overrides));
    toml::array pins;
    for (const Pin &pin : configuration.pins.value_or(std::vector<Pin>{})) {
        toml::table table{{"source", utf8(pin.source)}};
        if (!pin.model.isEmpty()) {
            table.insert("model", utf8(pin.model));
        }
        if (!pin.field.isEmpty()) {
            table.insert("field", utf8(pin.field));
        }
        pins.push_back(std::move(table));
    }
    addList("pin", std::move(pins));
    toml::array deep;
    for (const DeepCheckSetting &setting : configuration.deepChecks.value_or(std::vector<DeepCheckSetting>{})) {
        deep.push_back(deepCheckTable(setting));
    }
    addList("deep_check", std::move(deep));
    if (configuration.deepCheckLimits) {
        root.insert("deep_checks", deepCheckLimitsTable(*configuration.deepCheckLimits));
    }
    std::ostringstream out;
    out << toml::toml_formatter{root, oneLineTexts} << '\n';
    return QByteArray::fromStdString(out.str());
}

} // namespace aigo
