// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace aigo {

/// What there is to know of an event, for the drawer: its times, what was measured, and each delivery with its key.
class EventDetails final : public QWidget
{
    Q_OBJECT

public:
    EventDetails(const Theme &theme, const AlertEvent &event, const QString &sentence, Instant now,
                 QWidget *parent = nullptr);
    qint64 shown() const { return m_event; } ///< the event's id

Q_SIGNALS:
    void ruleAsked();
    void historyAsked(); ///< of the rule

private:
    void addDeliveries(const Theme &theme, const AlertEvent &event, Instant now);

    qint64 m_event;
};

} // namespace aigo
