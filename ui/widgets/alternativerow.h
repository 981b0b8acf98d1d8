// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alternatives.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace aigo {

/// One model that does the same for less: name and provider, what it costs a month, how much less that is. What a click
/// does says the icon before it.
class AlternativeRow final : public QAbstractButton
{
    Q_OBJECT

public:
    AlternativeRow(const Theme &theme, Icon icon, QWidget *parent = nullptr);

    void show(const Alternative &alternative, const QString &provider, const QString &sameWords);
    const QString &id() const { return m_id; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_colours;
    Icon m_icon;
    QString m_id;
    QString m_provider;
    QString m_cost;
    QString m_saving;
};

} // namespace aigo
