// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace aigo {

class Label;
class Spinner;

/// When a rule would have fired, as marks on a line of time: the left end is the past.
class RehearsalStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit RehearsalStrip(const Theme &theme, QWidget *parent = nullptr);
    void show(const Rehearsal &rehearsal, AlertSeverity severity);
    QSize sizeHint() const override { return {240, 40}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Rehearsal m_rehearsal;
    AlertSeverity m_severity = AlertSeverity::Warning;
};

/// "Would have fired 3 times in the last 30 days": the sentence, the line of time, and the newest of them.
class RehearsalView final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostListed = 8;

    explicit RehearsalView(const Theme &theme, QWidget *parent = nullptr);
    void showAsking();
    void showNothing(const QString &why); ///< there is nothing to rehearse yet, or it failed
    void show(const Rehearsal &rehearsal, AlertSeverity severity);
    QString sentence() const;

private:
    void clear();

    const Theme &m_theme;
    Spinner *m_spinner;
    Label *m_sentence;
    RehearsalStrip *m_strip;
    Label *m_note;
    QWidget *m_list = nullptr;
};

} // namespace aigo
