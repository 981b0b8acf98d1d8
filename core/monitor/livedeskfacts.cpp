// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedesk.h"
#include "core/monitor/overrides.h"
#include "core/monitor/pricehistory.h"
#include "core/storage/pinstore.h"
#include "core/storage/searchindex.h"

#include <QCoroFuture>
#include <QFile>
#include <QPointer>

/// What the live desk tells of models and lets the user say of them, and the user's presets.
namespace aigo {

namespace {
constexpr qint64 mostConfiguration = 4'194'304; ///< bytes of a document of presets
}

QFuture<Result<std::vector<Change>>> LiveDesk::changesOf(QString model, int limit)
{
    ChangeQuery query;
    query.models = QStringList{std::move(model)};
    query.newestFirst = true;
    query.limit = limit;
    return m_engine.database.run([query](QSqlDatabase &db) -> Result<std::vector<Change>> {
        auto page = CatalogueStore::changes(db, query);
        return page ? Result<std::vector<Change>>(std::move(page->rows)) : page.error();
    });
}

QFuture<Result<std::vector<Change>>> LiveDesk::changes(Instant from, Instant to, int limit)
{
    ChangeQuery query;
    query.since = from;
    query.until = to;
    query.newestFirst = true;
    query.limit = limit;
    return m_engine.database.run([query](QSqlDatabase &db) -> Result<std::vector<Change>> {
        auto page = CatalogueStore::changes(db, query);
        return page ? Result<std::vector<Change>>(std::move(page->rows)) : page.error();
    });
}

QFuture<Result<SearchPage>> LiveDesk::search(SearchRequest request)
{
    return SearchIndex(m_engine.database).find(std::move(request));
}

QFuture<Result<std::vector<PricePoint>>> LiveDesk::priceHistory(QString model)
{
    return m_engine.database.run([model = std::move(model)](QSqlDatabase &db) { return pricePoints(db, model); });
}

QFuture<Result<std::vector<Pin>>> LiveDesk::pins()
{
    return PinStore(m_engine.database).pins();
}

QFuture<Status> LiveDesk::overrideFact(QString model, QString field, QString value)
{
    const Override change{std::move(model), std::move(field), std::move(value)};
    const Instant now = m_engine.clock.now();
    QFuture<Status> changing =
        m_engine.database.write([change, now](QSqlDatabase &db) { return applyOverrides(db, {change}, now); });
    reloadAfter(changing);
    return changing;
}

QFuture<Status> LiveDesk::pin(Pin pin)
{
    QFuture<Status> changing =
        m_engine.database.write([pin = std::move(pin)](QSqlDatabase &db) { return applyPins(db, {pin}); });
    reloadAfter(changing);
    return changing;
}

QCoro::Task<void> LiveDesk::reloadAfter(QFuture<Status> changing)
{
    const QPointer<LiveDesk> self{this};
    const Status changed = co_await changing;
    if (self && changed) {
        loadCatalogue();
    }
}

void LiveDesk::savePreset(Preset preset)
{
    preset.shipped = false;
    report(m_engine.presetStore.save(preset));
    loadPresets();
}

void LiveDesk::deletePreset(QString name)
{
    report(m_engine.presetStore.remove(std::move(name)));
    loadPresets();
}

void LiveDesk::renamePreset(QString from, QString to)
{
    for (QString &name : m_presetOrder) {
        name = name.compare(from, Qt::CaseInsensitive) == 0 ? to : name;
    }
    report(m_engine.presetStore.rename(std::move(from), std::move(to)));
    orderPresets(m_presetOrder);
}

void LiveDesk::orderPresets(QStringList names)
{
    m_presetOrder = std::move(names);
    report(m_engine.settings.save({{presetOrderKey.toString(), presetOrderText(m_presetOrder)}}));
    loadPresets();
}

QFuture<Result<int>> LiveDesk::importPresets(QString path)
{
    QFuture<Result<int>> importing = m_engine.database.write([path = std::move(path)](QSqlDatabase &db) -> Result<int> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error{.kind = ErrorKind::Unreadable, .what = file.errorString(), .where = path};
        }
        const auto document = readConfiguration(file.read(mostConfiguration), path);
        if (!document) {
            return document.error();
        }
        const std::vector<Preset> presets = document->presets.value_or(std::vector<Preset>{});
        for (const Preset &preset : presets) {
            if (const Status saved = PresetStore::save(db, preset); !saved) {
                return saved.error();
            }
        }
        return static_cast<int>(presets.size());
    });
    presetsAfter(importing);
    return importing;
}

QCoro::Task<void> LiveDesk::presetsAfter(QFuture<Result<int>> importing)
{
    const QPointer<LiveDesk> self{this};
    const Result<int> imported = co_await importing;
    if (self && imported) {
        loadPresets();
    }
}

QCoro::Task<void> LiveDesk::loadPresets()
{
    const QPointer<LiveDesk> self{this};
    QFuture<Result<std::vector<Preset>>> reading = m_engine.presetStore.presets();
    const Result<std::vector<Preset>> presets = co_await reading;
    if (self && presets) {
        m_presets = Engine::presets(*presets, m_presetOrder);
        Q_EMIT presetsChanged();
    }
}

} // namespace aigo
