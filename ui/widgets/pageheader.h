// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace aigo {

class Button;
class Label;
class PillLabel;
class SearchButton;

/// The slim line above a page: its title, how much and how old, what opens the palette, and "Check now".
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &subtitle);
    void setChecking(bool checking); ///< checks are under way: the button says so and waits
    void setDemo(bool demo);         ///< a badge says that everything is made up
    void retranslate();

Q_SIGNALS:
    void checkAsked();
    void searchAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Label *m_title;
    PillLabel *m_demo;
    Label *m_subtitle;
    SearchButton *m_search;
    Button *m_check;
    bool m_checking = false;
};

} // namespace aigo
