// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QTimeEdit;
class QVBoxLayout;

namespace aigo {

class AlertPill;
class Button;
class Card;
class DayChips;
class Label;
class ZoneBox;

/// When nothing is told: do not disturb, quiet hours, maintenance windows. What is changed is saved at once.
class QuietTime final : public QWidget
{
    Q_OBJECT

public:
    QuietTime(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void take();
    void retranslate();

Q_SIGNALS:
    void windowAsked(const QString &name); ///< empty: a new one

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildDisturb();
    void buildHours();
    void buildWindows();
    void saveHours();
    void showWindows();
    QString hoursNote(const QuietHours &quietHours, Instant now) const;
    QWidget *windowRow(const MaintenanceWindow &window);

    Desk &m_desk;
    const Theme &m_theme;
    QBoxLayout *m_columns;
    Card *m_disturb;
    Label *m_disturbNote;
    Button *m_hour;
    Button *m_tomorrow;
    Button *m_custom;
    Button *m_off;
    Card *m_hours;
    QCheckBox *m_hoursOn;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    Label *m_fromTitle;
    Label *m_toTitle;
    Label *m_zoneTitle;
    ZoneBox *m_zone;
    DayChips *m_days;
    Label *m_hoursNote;
    Card *m_windows;
    Button *m_add;
    Label *m_windowsNote;
    QWidget *m_rows = nullptr;
    bool m_showing = false;
};

} // namespace aigo
