// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace aigo {

class Button;
class Label;

/// One line across the window for what went wrong in the background; the newest, until it is dismissed. Hidden without
/// one.
class NoticeStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeStrip(const Theme &theme, QWidget *parent = nullptr);

    void showNotice(const QString &text);
    QString text() const;
    void retranslate();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Label *m_text;
    Button *m_dismiss;
};

} // namespace aigo
