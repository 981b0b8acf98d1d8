// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/nowpage.h"

#include "ui/now/cardgrid.h"
#include "ui/now/providerdrawer.h"
#include "ui/now/verdictbanner.h"
#include "ui/pages/answer.h"
#include "ui/widgets/emptystate.h"

#include <algorithm>

/// What the page asks of the desk when it is shown, and what becomes of the answers.
namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds changesOver = 24h * 90;
constexpr int changesAsked = 80;

} // namespace

void NowPage::ask()
{
    ++m_round;
    m_open = 0;
    takeProviders();
    for (const ProviderView &view : m_views) {
        askSamples(view.provider.slug, view.every);
    }
    askIncidents();
    askChanges();
    refreshAll();
    if (!m_wanted.isEmpty()) {
        openProvider(QString(m_wanted));
    }
}

void NowPage::askSamples(const QString &slug, Milliseconds every)
{
    const Instant now = m_desk.clock().now();
    ++m_open;
    ++m_questions;
    // Two intervals more, so that the first finding of the day is known from its start on.
    onAnswer(m_desk.samples(slug, now - dayShown - 2 * every, now), this,
             [this, slug, round = m_round](const Result<std::vector<Sample>> &samples) {
                 if (round == m_round) {
                     --m_open;
                     taken(slug, samples ? *samples : std::vector<Sample>());
                 }
             });
}

void NowPage::askIncidents()
{
    const Instant now = m_desk.clock().now();
    ++m_open;
    ++m_questions;
    onAnswer(m_desk.incidents(QString(), now - dayShown, now + dayShown), this,
             [this, round = m_round](const Result<std::vector<Incident>> &incidents) {
                 if (round != m_round) {
                     return;
                 }
                 --m_open;
                 if (incidents) {
                     m_incidents = *incidents;
                     refreshIncidents(m_desk.clock().now());
                     m_chartStale = true;
                     refreshSoon();
                 }
             });
}

void NowPage::askChanges()
{
    const Instant now = m_desk.clock().now();
    ++m_open;
    ++m_questions;
    onAnswer(m_desk.changes(now - changesOver, now + 1ms, changesAsked), this,
             [this, round = m_round](const Result<std::vector<Change>> &changes) {
                 if (round != m_round) {
                     return;
                 }
                 --m_open;
                 if (changes) {
                     m_changes = *changes;
                     refreshChanges(m_desk.clock().now());
                 }
             });
}

void NowPage::taken(const QString &slug, std::vector<Sample> samples)
{
    const auto it = m_watched.find(slug);
    if (it == m_watched.end()) {
        return;
    }
    // Checks that came in while the store was asked stand at the end of what was there.
    const Instant last = samples.empty() ? m_desk.clock().now() - dayShown : samples.back().at;
    for (const Sample &sample : it->second.samples) {
        if (sample.at > last) {
            samples.push_back(sample);
        }
    }
    it->second.samples = std::move(samples);
    m_measured.insert(slug);
    refreshSoon();
}

void NowPage::measured(const QString &slug, const Sample &sample)
{
    if (!isVisible()) {
        return;
    }
    const auto it = m_watched.find(slug);
    if (it == m_watched.end()) {
        return;
    }
    auto &samples = it->second.samples;
    if (!samples.empty() && samples.back().at >= sample.at) {
        return;
    }
    samples.push_back(sample);
    // What left the day goes by the lump: one by one it would move the rest each time.
    constexpr std::ptrdiff_t lump = 128;
    const Instant oldest = sample.at - dayShown - 1h;
    const auto gone = std::lower_bound(samples.begin(), samples.end(), oldest,
                                       [](const Sample &one, Instant at) { return one.at < at; });
    if (gone - samples.begin() > lump) {
        samples.erase(samples.begin(), gone);
    }
    m_measured.insert(slug);
    refreshSoon();
}

void NowPage::takeProviders()
{
    m_views = m_desk.providers();
    std::erase_if(m_views, [](const ProviderView &view) { return !view.provider.enabled; });
    std::map<QString, Watched> before;
    before.swap(m_watched);
    QStringList slugs;
    int colour = 0;
    for (const ProviderView &view : m_views) {
        const QString &slug = view.provider.slug;
        slugs << slug;
        if (const auto old = before.find(slug); old != before.end()) {
            m_watched.insert(before.extract(old));
        }
        m_watched[slug].colour = colour++;
    }
    std::erase_if(m_figures, [&](const auto &one) { return !m_watched.contains(one.first); });
    m_grid->setProviders(slugs);
    const bool none = slugs.isEmpty();
    m_cards->setVisible(!none);
    m_banner->setVisible(!none);
    m_empty->setVisible(none);
    if (!m_drawer->slug().isEmpty() && !m_watched.contains(m_drawer->slug())) {
        m_drawer->closeDrawer();
    }
}

} // namespace aigo
