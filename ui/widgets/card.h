// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QVBoxLayout>

class QHBoxLayout;
class QLabel;

namespace aigo {

/// A rounded box with a hairline. Its `body()` layout takes what stands in it; a title row appears with setTitle, and
/// what belongs at its right end goes to `corner()`.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &note = {}); ///< note: small, beside it
    void setPadding(int pixels);                                   ///< 16 unless said; 0 for a table
    QVBoxLayout *body() const { return m_body; }
    QHBoxLayout *corner();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeTitleRow();

    const Theme &m_theme;
    QVBoxLayout *m_body;
    QWidget *m_titleRow = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
    QHBoxLayout *m_corner = nullptr;
};

} // namespace aigo
