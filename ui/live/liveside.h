// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ratelimits.h"
#include "core/domain/series.h"
#include "core/domain/slo.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <array>
#include <optional>

class QHBoxLayout;
class QVBoxLayout;

namespace aigo {

class Button;
class Card;
class Label;
class Meter;
class StatePill;

/// The figures of the chosen series beside the charts: its numbers over the window, how it does by its objective, and
/// what is left of the limits of the key. A card of which nothing is known is not there.
class LiveSide final : public QWidget
{
    Q_OBJECT

public:
    explicit LiveSide(const Theme &theme, QWidget *parent = nullptr);

    struct Numbers
    {
        QString name;
        SeriesKey key;
        std::optional<State> state;
        std::optional<HistoryPoint> whole; ///< the window as one stretch
    };
    void setNumbers(const std::optional<Numbers> &numbers);
    void setObjective(const std::optional<SloReading> &reading);
    void setLimits(const std::optional<RateLimits> &limits, Instant now);
    void setOthers(const QStringList &names, int chosen); ///< the series that can be chosen
    void retranslate();

Q_SIGNALS:
    void seriesAsked(int index);

private:
    static constexpr std::size_t factCount = 7;
    static constexpr std::size_t limitCount = 4;
    struct Limit
    {
        QWidget *box = nullptr;
        Label *name = nullptr;
        Meter *meter = nullptr;
        Label *figures = nullptr;
    };

    void buildNumbers(QVBoxLayout *column);
    void buildGoal(QVBoxLayout *column);
    void buildLimits(QVBoxLayout *column);
    void offerOthers();
    void setFact(std::size_t fact, const QString &value, const QString &why = {});

    const Theme &m_theme;
    Card *m_numbers = nullptr;
    Button *m_name = nullptr; ///< offers the others
    StatePill *m_state = nullptr;
    std::array<QWidget *, factCount> m_rows{};
    std::array<Label *, factCount> m_titles{};
    std::array<Label *, factCount> m_values{};
    Card *m_goal = nullptr;
    Label *m_goalSays = nullptr;
    Label *m_goalLeft = nullptr;
    Meter *m_goalMeter = nullptr;
    Label *m_goalBurn = nullptr;
    Card *m_limitsCard = nullptr;
    std::array<Limit, limitCount> m_limits;
    QStringList m_others;
    int m_chosen = 0;
};

} // namespace aigo
