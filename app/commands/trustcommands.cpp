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

/// What counts for a model's fact; an empty model or fact is every one.
struct TrustLine
{
    QString model;
    QString field;
    QString word; ///< the user's value, or the source that decides
};

/// `list` is the JSON's word for the whole; `last` the column of a line's word.
int printTrust(Session &session, const Session::Listing &listing, QStringView list, const Table::Column &last,
               const std::vector<TrustLine> &lines)
{
    const auto [begin, end] = Session::window(listing, lines.size());
    const std::span<const TrustLine> shown = std::span(lines).subspan(begin, end - begin);
    return session.print(
        listing,
        [&](Figures figures) {
            Table table;
            table.columns = {{QStringLiteral("model"), Cli::tr("Model"), false},
                             {QStringLiteral("field"), Cli::tr("Fact"), false},
                             last};
            const auto every = [figures](const QString &text) {
                return text.isEmpty() && figures == Figures::Display ? Cli::tr("every one") : text;
            };
            for (const TrustLine &line : shown) {
                table.rows.push_back({every(line.model), every(line.field), line.word});
            }
            Session::noteTotal(table, figures, shown.size(), lines.size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(lines.size())).key(list).array();
            for (const TrustLine &line : shown) {
                json.object().key(u"model").textOrNull(line.model).key(u"field").textOrNull(line.field);
                json.key(last.key).value(line.word).end();
            }
            return json.end().end().take();
        });
}

int listOverrides(Session &session, const Session::Listing &listing, Engine &engine)
{
    const auto known = Session::wait(engine.database.run([](QSqlDatabase &db) { return overrides(db); }));
    if (!known) {
        return session.fail(known.error());
    }
    std::vector<TrustLine> lines;
    for (const Override &item : *known) {
        lines.push_back({item.model, item.field, item.value});
    }
    return printTrust(session, listing, u"overrides", {QStringLiteral("value"), Cli::tr("Value"), true}, lines);
}

int listPins(Session &session, const Session::Listing &listing, Engine &engine)
{
    const auto known = Session::wait(PinStore(engine.database).pins());
    if (!known) {
        return session.fail(known.error());
    }
    std::vector<TrustLine> lines;
    for (const Pin &pin : *known) {
        lines.push_back({pin.model, pin.field, pin.source});
    }
    return printTrust(session, listing, u"pins", {QStringLiteral("source"), Cli::tr("Source"), false}, lines);
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
