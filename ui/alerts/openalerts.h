// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/alerts/alertrow.h"

#include <map>
#include <vector>

class QBoxLayout;
class QStackedLayout;
class QVBoxLayout;

namespace aigo {

class Card;
class EmptyState;

/// What fires now, what somebody knows of or is held back, and at the side what needs a look: rules that cannot be
/// evaluated, channels that do not deliver. Rows are kept by event and changed one by one. Nothing is done while it is
/// hidden.
class OpenAlerts final : public QWidget
{
    Q_OBJECT

public:
    /// More than that are counted, not shown: nobody reads them one by one.
    static constexpr int mostShown = 60;

    OpenAlerts(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    void take();    ///< reads the desk
    void showAge(); ///< what grows with time
    void retranslate();
    AlertRow *row(qint64 event) const; ///< null where it is not shown

Q_SIGNALS:
    void detailsAsked(const aigo::AlertEvent &event);
    void ruleAsked(const QString &rule);
    void channelAsked(const QString &channel);
    void rulesAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Group
    {
        Card *card = nullptr;
        std::vector<AlertRow *> rows;
    };

    AlertRow *makeRow(QWidget *parent);
    void fill(Group &group, const std::vector<const AlertEvent *> &events);
    void showSide();

    Desk &m_desk;
    const Theme &m_theme;
    QBoxLayout *m_columns;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    Group m_firing;
    Group m_known; ///< acknowledged, snoozed, held back
    Card *m_trouble;
    QWidget *m_troubleRows = nullptr;
    Label *m_more;
    int m_total = 0;
};

} // namespace aigo
