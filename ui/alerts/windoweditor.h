// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QButtonGroup;
class QDateTimeEdit;
class QLineEdit;
class QTimeEdit;

namespace aigo {

class Button;
class DayChips;
class DurationBox;
class ExpressionField;
class Label;
class ZoneBox;

/// A maintenance window, to be changed or made: once or every week, of some targets or of everything.
class WindowEditor final : public QWidget
{
    Q_OBJECT

public:
    WindowEditor(Desk &desk, const Theme &theme, const MaintenanceWindow *window, QWidget *parent = nullptr);

    MaintenanceWindow window() const; ///< as it stands in the fields
    void save();

Q_SIGNALS:
    void saved();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString problem(const MaintenanceWindow &window) const; ///< empty: it can be saved
    void edited();

    Desk &m_desk;
    QString m_before; ///< its name until now
    QLineEdit *m_name;
    ExpressionField *m_targets;
    QButtonGroup *m_kind;
    QWidget *m_once;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QWidget *m_weekly;
    DayChips *m_days;
    QTimeEdit *m_begins;
    DurationBox *m_lasts;
    ZoneBox *m_zone;
    Label *m_sentence;
    Label *m_problem;
    Button *m_save;
};

} // namespace aigo
