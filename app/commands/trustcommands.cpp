// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "core/exporting/jsonwriter.h"
#include "core/exporting/writers.h"
#include "core/monitor/knownsources.h"
#include "core/monitor/overrides.h"
#include "core/storage/pinstore.h"

#include <algorithm>

namespace aigo {

namespace {

int listOverrides(Session &session, const Session::Listing &listing, Engine &engine)
{
    const auto known = Session::wait(engine.database.run([](QSqlDatabase &db) { return overrides(db); }));
    if (!known) {
        return session.fail(known.error());
    }
    const auto [first, last] = Session::window(listing, known->size());
    const std::span<const Override> shown = std::span(*known).subspan(first, last - first);
    return session.print(
        listing,
        [&](Figures figures) {
            Table table;
            table.columns = {{QStringLiteral("model"), Cli::tr("Model"), false},
                             {QStringLiteral("field"), Cli::tr("Fact"), false},
                             {QStringLiteral("value"), Cli::tr("Value"), true}};
            for (const Override &item : shown) {
                table.rows.push_back({item.model, item.field, item.value});
            }
            Session::noteTotal(table, figures, shown.size(), known->size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(known->size())).key(u"overrides").array();
            for (const Override &item : shown) {
                json.object().key(u"model").value(item.model).key(u"field").value(item.field);
                json.key(u"value").value(item.value).end();
            }
            return json.end().end().take();
        });
}

int listPins(Session &session, const Session::Listing &listing, Engine &engine)
{
    const auto known = Session::wait(PinStore(engine.database).pins());
    if (!known) {
        return session.fail(known.error());
    }
    const auto [first, last] = Session::window(listing, known->size());
    const std::span<const Pin> shown = std::span(*known).subspan(first, last - first);
    return session.print(
        listing,
        [&](Figures figures) {
            Table table;
            table.columns = {{QStringLiteral("model"), Cli::tr("Model"), false},
                             {QStringLiteral("field"), Cli::tr("Fact"), false},
                             {QStringLiteral("source"), Cli::tr("Source"), false}};
            const auto every = [figures](const QString &text) {
                return text.isEmpty() && figures == Figures::Display ? Cli::tr("every one") : text;
            };
            for (const Pin &pin : shown) {
                table.rows.push_back({every(pin.model), every(pin.field), pin.source});
            }
            Session::noteTotal(table, figures, shown.size(), known->size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(known->size())).key(u"pins").array();
            for (const Pin &pin : shown) {
                json.object().key(u"model").textOrNull(pin.model).key(u"field").textOrNull(pin.field);
                json.key(u"source").value(pin.source).end();
            }
            return json.end().end().take();
        });
}

/// A pin or override names a field of the merged model.
bool isField(const Model &model, const QString &field)
{
    return priceKeyFromPath(field) || field == u"prices" || model.sources.contains(field);
}

/// A catalogue source, or a provider's own list.
Status isSource(Session &session, const QString &name)
{
    const auto providers = session.providers();
    if (!providers) {
        return providers.error();
    }
    const bool known = knownSource(name) != nullptr || std::any_of(providers->begin(), providers->end(),
                                                                   [&](const Provider &p) { return p.slug == name; });
    return known ? Status(Done{})
                 : usageError(Cli::tr("there is no source \"%1\"").arg(name), Cli::tr("see \"aigo sources\""));
}

} // namespace

int runOverride(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    const auto engine = session.engine();
    if (!listing || !engine) {
        return session.fail(!listing ? listing.error() : engine.error());
    }
    const bool clear = invocation.has(QStringLiteral("clear"));
    const QStringList &words = invocation.arguments;
    if (words.isEmpty() && !clear) {
        return listOverrides(session, *listing, **engine);
    }
    if (clear ? words.isEmpty() || words.size() > 2 : words.size() != 3) {
        return session.fail(usageError(Cli::tr("override takes a model, a fact and its value, or a model and --clear"),
                                       Cli::tr("see \"aigo override --help\"")));
    }
    const auto model = session.model(words.front());
    if (!model) {
        return session.fail(model.error());
    }
    std::vector<Override> changes;
    if (words.size() > 1) {
        changes.push_back({model->id(), words[1], clear ? QString() : words[2]});
    }
    const Instant now = session.clock().now();
    const QString id = model->id();
    const Status done = Session::wait((*engine)->database.write([changes, id, now](QSqlDatabase &db) -> Status {
        if (!changes.empty()) {
            return applyOverrides(db, changes, now);
        }
        const auto known = overrides(db);
        if (!known) {
            return known.error();
        }
        std::vector<Override> cleared;
        for (const Override &item : *known) {
            if (item.model == id) {
                cleared.push_back({id, item.field, QString()});
            }
        }
        return applyOverrides(db, cleared, now);
    }));
    if (!done) {
        return session.fail(done.error());
    }
    session.say(clear ? Cli::tr("%1: what the sources say counts again").arg(id)
                      : Cli::tr("%1: %2 is now %3, by you").arg(id, words[1], words[2]));
    return ExitFine;
}

int runPin(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    const auto engine = session.engine();
    if (!listing || !engine) {
        return session.fail(!listing ? listing.error() : engine.error());
    }
    const bool clear = invocation.has(QStringLiteral("clear"));
    QStringList words = invocation.arguments;
    if (words.isEmpty() && !clear) {
        return listPins(session, *listing, **engine);
    }
    if (clear) {
        words << QString();
    }
    if (words.size() < 2 || words.size() > 3) {
        return session.fail(usageError(Cli::tr("pin takes a model or *, a fact if only one is meant, and a source"),
                                       Cli::tr("see \"aigo pin --help\"")));
    }
    Pin pin{QString(), words.size() == 3 ? words[1] : QString(), words.back()};
    if (words.front() != u"*") {
        const auto model = session.model(words.front());
        if (!model) {
            return session.fail(model.error());
        }
        pin.model = model->id();
        if (!pin.field.isEmpty() && !isField(*model, pin.field)) {
            return session.fail(usageError(Cli::tr("\"%1\" is no fact of %2").arg(pin.field, pin.model),
                                           Cli::tr("see \"aigo show %1\"").arg(pin.model)));
        }
    }
    if (const Status known = clear ? Status(Done{}) : isSource(session, pin.source); !known) {
        return session.fail(known.error());
    }
    const Status done =
        Session::wait((*engine)->database.write([pin](QSqlDatabase &db) { return applyPins(db, {pin}); }));
    if (!done) {
        return session.fail(done.error());
    }
    const QString what = (pin.model.isEmpty() ? Cli::tr("every model") : pin.model) +
                         (pin.field.isEmpty() ? QString() : QStringLiteral(", ") + pin.field);
    session.say(clear ? Cli::tr("%1: the usual order of sources counts again").arg(what)
                      : Cli::tr("%1: %2 decides").arg(what, pin.source));
    return ExitFine;
}

} // namespace aigo
