// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/samplestatistics.h"
#include "core/monitor/desk.h"
#include "ui/pages/filequestion.h"
#include "ui/pages/page.h"

#include <map>
#include <vector>

class QButtonGroup;
class QStackedLayout;
class QTimer;
class QVBoxLayout;

namespace aigo {

class AvailabilityStrip;
class Button;
class Card;
class Chip;
class EmptyState;
class FlowLayout;
class Label;
class LatencyChart;

/// Latency and availability of the providers that are checked, over a chosen time up to now. Grows with every check
/// while one looks; hidden it costs nothing and asks the store again when it is shown. Keys: Left and Right read the
/// chart.
class LivePage final : public Page
{
    Q_OBJECT

public:
    LivePage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    ~LivePage() override;

    QString name() const override { return QStringLiteral("live"); }
    QString title() const override;
    QString subtitle() const override;
    Icon icon() const override { return Icon::Live; }
    void retranslate() override;
    /// range=15m|1h|6h|24h|7d, providers=a,b
    void open(const QUrlQuery &query) override;

    void setRange(Milliseconds range);
    Milliseconds range() const { return m_range; }
    LatencyChart *chart() const { return m_chart; }
    AvailabilityStrip *strip() const { return m_strip; }
    /// Slugs of the series that are on, in the order of their chips.
    QStringList shownProviders() const;
    Chip *providerChip(const QString &slug) const;
    bool isLoading() const { return m_asked > 0; }

    AskFile askFile;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Series
    {
        Provider provider;
        State state = State::Unknown; ///< as the verdict has it
        int colour = 0;
        Chip *chip = nullptr;
        std::vector<Sample> samples;
    };

    void buildTop(QVBoxLayout *column);
    QWidget *buildSide();
    void takeProviders();
    void load();
    void taken(const QString &slug, int round, std::vector<Sample> samples);
    void add(const QString &slug, const Sample &sample);
    void redrawSoon();
    void redraw();
    void showSide(const std::vector<const Series *> &shown, Instant from, Instant to);
    QWidget *sideCard(const Series &series, Instant from, Instant to);
    std::vector<const Series *> shownSeries() const;
    std::span<const Sample> inRange(const Series &series, Instant from, Instant to) const;
    void saveCsv();
    void savePng();
    void save(const QString &name, const QByteArray &bytes);
    void tell(const QString &text);
    QString rangeText(Milliseconds range) const;
    QString chartNote(Instant now) const;

    Desk &m_desk;
    const Theme &m_theme;
    Milliseconds m_range;
    std::map<QString, Series> m_series;
    QStringList m_order; ///< slugs as their chips stand
    QStringList m_off;   ///< those the user switched off
    std::vector<std::pair<Chip *, Milliseconds>> m_ranges;
    FlowLayout *m_chips = nullptr;
    Button *m_csv = nullptr;
    Button *m_png = nullptr;
    Label *m_notice = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_picture = nullptr; ///< what a PNG holds
    Card *m_chartCard = nullptr;
    Card *m_stripCard = nullptr;
    LatencyChart *m_chart = nullptr;
    AvailabilityStrip *m_strip = nullptr;
    QWidget *m_side = nullptr;
    QVBoxLayout *m_sideColumn = nullptr;
    QTimer *m_soon;
    std::optional<Instant> m_newest;
    int m_round = 0;
    int m_asked = 0;
    bool m_stale = true;
};

} // namespace aigo
