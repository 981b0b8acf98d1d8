// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/palette/paletteentry.h"

#include <vector>

namespace aigo {

class Desk;
class MainWindow;

/// What the palette offers to do, in the language that is on.
std::vector<PaletteAction> windowActions(MainWindow &window, Desk &desk);

} // namespace aigo
