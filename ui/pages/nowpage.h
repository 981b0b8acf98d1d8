// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/now/cardfacts.h"
#include "ui/pages/page.h"

#include <QSet>
#include <QTimer>
#include <map>
#include <vector>

class QBoxLayout;

namespace aigo {

class Card;
class CardGrid;
class EmptyState;
class Label;
class LatencyOverview;
class ProviderDrawer;
class ScrollColumn;
class SideList;
class VerdictBanner;

/// Is it them or is it me, at a glance: one sentence over all providers with its evidence, a card each, open incidents,
/// the latest changes, everybody's latency over a day; a card opens the provider's details. Asks the store once when it
/// is shown and follows the desk's signals from then on, card by card; hidden it costs nothing and asks again when it
/// is shown. Keys: arrows go from card to card, Enter opens, Escape closes the details.
class NowPage final : public Page
{
    Q_OBJECT

public:
    NowPage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    ~NowPage() override;

    QString name() const override { return QStringLiteral("now"); }
    QString title() const override { return tr("Now"); }
    QString subtitle() const override;
    Icon icon() const override { return Icon::Now; }
    void retranslate() override;
    void open(const QUrlQuery &query) override; ///< provider=SLUG: its details

    void openProvider(const QString &slug); ///< nothing happens where it is not watched

    VerdictBanner *banner() const { return m_banner; }
    CardGrid *grid() const { return m_grid; }
    SideList *incidentList() const { return m_incidentList; }
    SideList *changeList() const { return m_changeList; }
    LatencyOverview *chart() const { return m_chart; }
    ProviderDrawer *drawer() const { return m_drawer; }
    bool isLoading() const { return m_open > 0; } ///< the store has not answered everything yet
    int questions() const { return m_questions; } ///< for tests: how often the store was asked

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What is kept of a provider that is watched.
    struct Watched
    {
        std::vector<Sample> samples; ///< of the last day, and what held before it
        int colour = 0;
    };

    void build();
    void buildLeft(QBoxLayout *row);
    void buildSide(QBoxLayout *row);
    void follow();
    void ask();
    void askSamples(const QString &slug, Milliseconds every);
    void askIncidents();
    void askChanges();
    void taken(const QString &slug, std::vector<Sample> samples);
    void measured(const QString &slug, const Sample &sample);
    void takeProviders();
    void refreshSoon();
    void refresh();
    void refreshAll();
    void refreshCard(const ProviderView &view, Instant now);
    void refreshBanner(Instant now);
    void refreshChart(Instant now);
    void refreshIncidents(Instant now);
    void refreshChanges(Instant now);
    void refreshDrawer();
    void measure(const ProviderView &view, Instant now);
    void age();
    void arrange();
    const ProviderView *viewOf(const QString &slug) const;

    Desk &m_desk;
    const Theme &m_theme;
    ScrollColumn *m_scroll = nullptr;
    QWidget *m_cards = nullptr; ///< what stands where there are providers
    VerdictBanner *m_banner = nullptr;
    CardGrid *m_grid = nullptr;
    EmptyState *m_empty = nullptr;
    Card *m_chartCard = nullptr;
    LatencyOverview *m_chart = nullptr;
    QWidget *m_side = nullptr;
    SideList *m_incidentList = nullptr;
    Label *m_incidentCount = nullptr;
    SideList *m_changeList = nullptr;
    ProviderDrawer *m_drawer = nullptr;

    std::vector<ProviderView> m_views; ///< those that are on, as the desk last gave them
    std::map<QString, Watched> m_watched;
    std::map<QString, DayFigures> m_figures;
    std::vector<Incident> m_incidents; ///< that touch the last day
    std::vector<Change> m_changes;
    QSet<QString> m_dirty;    ///< providers whose card is older than what the desk says
    QSet<QString> m_measured; ///< and whose figures are
    bool m_chartStale = false;
    QTimer m_soon;
    QTimer m_ageing;  ///< ages grow while one looks
    QString m_wanted; ///< details that a link asked for before there was such a provider
    int m_round = 0;  ///< answers of an earlier showing do not count
    int m_open = 0;
    int m_questions = 0;
};

} // namespace aigo
