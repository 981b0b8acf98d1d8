// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "core/domain/columns.h"
#include "core/domain/filter.h"
#include "core/domain/sorting.h"
#include "core/exporting/jsonwriter.h"
#include "core/exporting/savewhole.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace aigo {

namespace {

struct PresetCall
{
    Session &session;
    Engine &engine;
    Session::Listing listing;
    QStringList arguments; ///< after the verb
    std::vector<Preset> all;
    std::vector<Preset> users;
};

int printPresets(PresetCall &call, std::span<const Preset> presets, std::size_t total)
{
    return call.session.print(
        call.listing,
        [&](Figures figures) {
            const bool exact = figures == Figures::Exact;
            Table table;
            table.columns = {{QStringLiteral("name"), Cli::tr("Name"), false},
                             {QStringLiteral("filter"), Cli::tr("Filter"), false},
                             {QStringLiteral("sort"), Cli::tr("Sort"), false},
                             {QStringLiteral("columns"), Cli::tr("Columns"), false},
                             {QStringLiteral("shipped"), Cli::tr("Shipped"), false}};
            for (const Preset &preset : presets) {
                const QString shipped = exact ? (preset.shipped ? QStringLiteral("yes") : QStringLiteral("no"))
                                        : preset.shipped ? Cli::tr("yes")
                                                         : Cli::tr("no");
                table.rows.push_back({preset.name, preset.filter, preset.sort, preset.columns.join(u','), shipped});
            }
            Session::noteTotal(table, figures, presets.size(), total);
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(total)).key(u"presets").array();
            for (const Preset &preset : presets) {
                json.object()
                    .key(u"name")
                    .value(preset.name)
                    .key(u"filter")
                    .value(preset.filter)
                    .key(u"sort")
                    .value(preset.sort);
                json.key(u"columns").value(preset.columns).key(u"page").value(preset.page);
                json.key(u"pinned").value(preset.pinned);
                json.key(u"shipped").value(preset.shipped).end();
            }
            return json.end().end().take();
        });
}

const Preset *findPreset(const std::vector<Preset> &presets, const QString &name)
{
    const auto it = std::find_if(presets.begin(), presets.end(), [&](const Preset &preset) {
        return preset.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == presets.end() ? nullptr : &*it;
}

Error noSuchPreset(const QString &name)
{
    return Error{
        ErrorKind::NotFound, Cli::tr("there is no preset \"%1\"").arg(name), {}, Cli::tr("see \"aigo preset list\"")};
}

int list(PresetCall &call)
{
    const auto [first, last] = Session::window(call.listing, call.all.size());
    return printPresets(call, std::span(call.all).subspan(first, last - first), call.all.size());
}

int show(PresetCall &call)
{
    const Preset *preset = findPreset(call.all, call.arguments.value(0));
    return preset != nullptr ? printPresets(call, std::span(preset, 1), 1)
                             : call.session.fail(noSuchPreset(call.arguments.value(0)));
}

int save(PresetCall &call)
{
    const Invocation &invocation = call.session.invocation();
    Preset preset;
    preset.name = call.arguments.value(0).trimmed();
    preset.filter = call.arguments.mid(1).join(u' ');
    preset.sort = invocation.value(QStringLiteral("sort"));
    preset.columns = invocation.value(QStringLiteral("columns")).split(u',', Qt::SkipEmptyParts);
    if (preset.name.isEmpty()) {
        return call.session.fail(usageError(Cli::tr("preset save takes a name and a filter")));
    }
    if (const auto filter = parseFilter(preset.filter); !filter) {
        return call.session.fail(filter.error());
    }
    if (const auto sort = parseSort(preset.sort); !sort) {
        return call.session.fail(sort.error());
    }
    if (const auto columns = parseColumns(preset.columns.isEmpty() ? QStringLiteral("id") : preset.columns.join(u','));
        !columns) {
        return call.session.fail(columns.error());
    }
    const Status saved = Session::wait(call.engine.presetStore.save(preset));
    return saved ? static_cast<int>(ExitFine) : call.session.fail(saved.error());
}

int rename(PresetCall &call)
{
    const QString from = call.arguments.value(0);
    const QString to = call.arguments.value(1).trimmed();
    if (call.arguments.size() != 2 || to.isEmpty()) {
        return call.session.fail(usageError(Cli::tr("preset rename takes a name and the new one")));
    }
    const Preset *taken = findPreset(call.all, to);
    if (taken != nullptr && taken->name.compare(from, Qt::CaseInsensitive) != 0) {
        return call.session.fail(usageError(Cli::tr("there is a preset \"%1\" already").arg(taken->name)));
    }
    if (findPreset(call.users, from) == nullptr) {
        const Preset *shipped = findPreset(call.all, from);
        return call.session.fail(shipped == nullptr
                                     ? noSuchPreset(from)
                                     : usageError(Cli::tr("\"%1\" is shipped and keeps its name").arg(shipped->name),
                                                  Cli::tr("save its filter under a name of yours")));
    }
    const Status renamed = Session::wait(call.engine.presetStore.rename(from, to));
    return renamed ? static_cast<int>(ExitFine) : call.session.fail(renamed.error());
}

int remove(PresetCall &call)
{
    const QString name = call.arguments.value(0);
    if (findPreset(call.users, name) == nullptr && findPreset(call.all, name) != nullptr) {
        return call.session.fail(usageError(Cli::tr("\"%1\" is shipped and stays").arg(name)));
    }
    const Status removed = Session::wait(call.engine.presetStore.remove(name));
    return removed ? static_cast<int>(ExitFine) : call.session.fail(removed.error());
}

/// Those named stand first, in that order.
int order(PresetCall &call)
{
    QStringList names;
    for (const QString &wanted : call.arguments) {
        const Preset *preset = findPreset(call.all, wanted);
        if (preset == nullptr) {
            return call.session.fail(Error{ErrorKind::NotFound, Cli::tr("there is no preset \"%1\"").arg(wanted)});
        }
        names << preset->name;
    }
    names.removeDuplicates();
    const Status saved =
        Session::wait(call.engine.settings.save({{presetOrderKey.toString(), presetOrderText(names)}}));
    return saved ? static_cast<int>(ExitFine) : call.session.fail(saved.error());
}

int exportPresets(PresetCall &call)
{
    Configuration configuration;
    configuration.presets = call.users;
    const QByteArray bytes = writeConfiguration(configuration);
    if (call.arguments.isEmpty()) {
        call.session.out(bytes);
        return ExitFine;
    }
    const Status saved = saveWhole(call.arguments.front(), bytes);
    return saved ? static_cast<int>(ExitFine) : call.session.fail(saved.error());
}

int importPresets(PresetCall &call)
{
    const QString path = call.arguments.value(0);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return call.session.fail(Error{ErrorKind::Unreadable, file.errorString(), path});
    }
    const auto configuration = readConfiguration(file.readAll(), path);
    if (!configuration) {
        return call.session.fail(configuration.error());
    }
    const std::vector<Preset> presets = configuration->presets.value_or(std::vector<Preset>{});
    const Status saved = Session::wait(call.engine.database.write([presets](QSqlDatabase &db) -> Status {
        for (const Preset &preset : presets) {
            if (const Status one = PresetStore::save(db, preset); !one) {
                return one;
            }
        }
        return Done{};
    }));
    if (!saved) {
        return call.session.fail(saved.error());
    }
    call.session.say(Cli::tr("%n presets read", nullptr, static_cast<int>(presets.size())));
    return ExitFine;
}

} // namespace

int runPreset(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    const QString verb = invocation.arguments.value(0);
    const std::map<QString, int (*)(PresetCall &)> verbs{{QStringLiteral("list"), list},
                                                         {QStringLiteral("show"), show},
                                                         {QStringLiteral("save"), save},
                                                         {QStringLiteral("rename"), rename},
                                                         {QStringLiteral("delete"), remove},
                                                         {QStringLiteral("export"), exportPresets},
                                                         {QStringLiteral("import"), importPresets},
                                                         {QStringLiteral("order"), order}};
    const auto run = verbs.find(verb);
    if (run == verbs.end()) {
        return session.fail(
            usageError(Cli::tr("preset takes list, show, save, rename, delete, order, export or import")));
    }
    const auto engine = session.engine();
    if (!engine) {
        return session.fail(engine.error());
    }
    const auto users = Session::wait((*engine)->presetStore.presets());
    if (!users) {
        return session.fail(users.error());
    }
    const std::map<QString, qsizetype> most{{QStringLiteral("list"), 1},
                                            {QStringLiteral("show"), 2},
                                            {QStringLiteral("delete"), 2},
                                            {QStringLiteral("export"), 2},
                                            {QStringLiteral("import"), 2}};
    if (const auto limit = most.find(verb); limit != most.end() && invocation.arguments.size() > limit->second) {
        return session.fail(
            usageError(Cli::tr("%1 takes no argument such as \"%2\"").arg(verb, invocation.arguments[limit->second])));
    }
    const auto texts = Session::wait((*engine)->settings.all());
    if (!texts) {
        return session.fail(texts.error());
    }
    PresetCall call{
        session, **engine, *listing, invocation.arguments.mid(1), Engine::presets(*users, presetOrderFrom(*texts)),
        *users};
    return run->second(call);
}

} // namespace aigo
