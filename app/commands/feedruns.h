// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/saveddocuments.h"
#include "app/session.h"
#include "core/domain/news.h"
#include "core/domain/sourcedocument.h"

namespace aigo {

/// Shipped feeds with the user's laid over them, by name.
Result<std::vector<FeedSetting>> feedSettings(Session &session);

/// Imports saved documents of a feed: each page is one.
SourceRun importFeed(Session &session, const FeedSetting &feed, const SavedDocument &document);
SourceRun syncFeed(Session &session, const FeedSetting &feed);

} // namespace aigo
