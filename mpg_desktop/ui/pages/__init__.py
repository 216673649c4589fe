"""The pages of an open family: forms, lists of records, drawings, attachments and earlier texts."""
