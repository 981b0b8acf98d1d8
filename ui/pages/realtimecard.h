// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/deepcheckdesk.h"
#include "core/monitor/desk.h"
#include "ui/widgets/card.h"

#include <QTimer>
#include <map>

class QCheckBox;

namespace aigo {

class Label;

/// Realtime APIs in Settings: a switch for each provider that has one, and what became of the last opening. Nothing is
/// on unless the user switched it on, and nothing is billed: it says so beside the switches.
class RealtimeCard final : public Card
{
    Q_OBJECT

public:
    RealtimeCard(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void retranslate();
    QCheckBox *box(const QString &provider) const; ///< null where it has no such API
    QString stateText(const QString &provider) const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Row
    {
        QWidget *whole = nullptr;
        QCheckBox *on = nullptr;
        Label *state = nullptr;
    };

    void showRows();
    void say(const Row &row, const RealtimeView &view) const;
    Row makeRow(const QString &provider);

    Desk &m_desk;
    DeepCheckDesk &m_deep;
    const Theme &m_theme;
    Label *m_note;
    QVBoxLayout *m_list;
    std::map<QString, Row> m_rows;
    QTimer m_ageing;
};

} // namespace aigo
