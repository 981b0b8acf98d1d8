// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace aigo {

/// What is too high for its place: scrolls up and down only, without a frame and a ground of its own, and takes no
/// focus. Its contents are as wide as it is.
class ScrollColumn final : public QScrollArea
{
public:
    explicit ScrollColumn(QWidget *parent = nullptr);
    /// Through which the ground behind shows.
    void setContents(QWidget *contents);
};

} // namespace aigo
