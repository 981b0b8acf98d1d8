// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace aigo {

class Button;
class Label;

/// Stands where contents are missing: what is missing, why, and one button that mends it (hidden without a text).
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);

    void setContent(Icon icon, const QString &what, const QString &why, const QString &action = {});
    QSize sizeHint() const override { return {420, 260}; }

Q_SIGNALS:
    void actionAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Icon m_icon = Icon::Info;
    Label *m_what;
    Label *m_why;
    Button *m_action;
};

} // namespace aigo
