// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <optional>

namespace aigo {

/// How long it took from our first failure to their first word, on a small scale of time: a mark each, and the length
/// between them. Its accessible name is the sentence above it. Without a lag it says why.
class LagMeter final : public QWidget
{
    Q_OBJECT

public:
    explicit LagMeter(const Theme &theme, QWidget *parent = nullptr);

    /// Our first failure and their first word; none: it is not known.
    void setMoments(std::optional<Instant> ours, std::optional<Instant> theirs);
    std::optional<Milliseconds> lag() const;
    QString sentence() const;
    QSize sizeHint() const override { return {300, 74}; }
    QSize minimumSizeHint() const override { return {200, 74}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMark(QPainter &painter, double x, double y, const QString &words, QColor colour, bool leftOf) const;

    const Theme &m_theme;
    std::optional<Instant> m_ours;
    std::optional<Instant> m_theirs;
};

} // namespace aigo
