// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedesk.h"

#include "core/exporting/savewhole.h"
#include "core/monitor/configuration.h"

#include <QPromise>
#include <QThreadPool>
#include <QUrlQuery>
#include <algorithm>

namespace aigo {

namespace {

const QString prefix = QStringLiteral("comparison.");
const QString watchedPrefix = QStringLiteral("watched.");

} // namespace

std::map<QString, ComparisonChoice> comparisonsFromTexts(const std::map<QString, QString> &texts)
{
    std::map<QString, ComparisonChoice> found;
    for (auto it = texts.lower_bound(prefix); it != texts.end() && it->first.startsWith(prefix); ++it) {
        found[it->first.sliced(prefix.size())] = choiceFrom(QUrlQuery(it->second));
    }
    return found;
}

std::map<QString, QString> comparisonToTexts(const SavedComparison &comparison)
{
    return {{prefix + comparisonName(comparison.name), choiceText(comparison.choice)}};
}

std::vector<SavedComparison> LiveDesk::comparisons() const
{
    std::vector<SavedComparison> all;
    for (const auto &[name, choice] : m_comparisons) {
        all.push_back({name, choice});
    }
    return all;
}

void LiveDesk::saveComparison(SavedComparison comparison)
{
    const QString name = comparisonName(comparison.name);
    if (name.isEmpty()) {
        return;
    }
    report(m_engine.settings.save({{prefix + name, choiceText(comparison.choice)}}));
    m_comparisons[name] = std::move(comparison.choice);
    Q_EMIT comparisonsChanged();
}

void LiveDesk::deleteComparison(QString name)
{
    if (m_comparisons.erase(name) > 0) {
        report(m_engine.settings.remove(prefix + name));
        Q_EMIT comparisonsChanged();
    }
}

void LiveDesk::renameComparison(QString name, QString newName)
{
    const auto it = m_comparisons.find(name);
    const QString wanted = comparisonName(newName);
    if (it == m_comparisons.end() || wanted.isEmpty() || wanted == name) {
        return;
    }
    // The new one is written before the old one goes: whatever happens between, nothing is lost.
    const ComparisonChoice choice = it->second;
    report(m_engine.settings.save({{prefix + wanted, choiceText(choice)}}));
    report(m_engine.settings.remove(prefix + name));
    m_comparisons.erase(it);
    m_comparisons[wanted] = choice;
    Q_EMIT comparisonsChanged();
}

QStringList watchedFromTexts(const std::map<QString, QString> &texts)
{
    QStringList ids;
    for (auto it = texts.lower_bound(watchedPrefix); it != texts.end() && it->first.startsWith(watchedPrefix); ++it) {
        ids += it->first.sliced(watchedPrefix.size());
    }
    return ids;
}

void LiveDesk::watchModel(QString id, bool on)
{
    if (id.isEmpty() || m_watched.contains(id) == on) {
        return;
    }
    if (on) {
        report(m_engine.settings.save({{watchedPrefix + id, toIso(clock().now())}}));
        m_watched.insert(std::lower_bound(m_watched.begin(), m_watched.end(), id), id);
    } else {
        report(m_engine.settings.remove(watchedPrefix + id));
        m_watched.removeOne(id);
    }
    Q_EMIT watchedChanged();
}

QFuture<Status> LiveDesk::saveMade(QString path, MakeBytes make)
{
    auto promise = std::make_shared<QPromise<Status>>();
    QFuture<Status> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path = std::move(path), make = std::move(make)] {
        constexpr int steps = 1000;
        promise->setProgressRange(0, steps);
        const Result<QByteArray> bytes = make([&promise](qint64 done, qint64 total) {
            promise->setProgressValue(total > 0 ? static_cast<int>(done * steps / total) : steps);
            return !promise->isCanceled();
        });
        if (!promise->isCanceled()) {
            promise->addResult(bytes ? saveWhole(path, *bytes) : Status(bytes.error()));
        }
        promise->finish();
    });
    return future;
}

} // namespace aigo
